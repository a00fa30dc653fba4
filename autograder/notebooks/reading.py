"""What a notebook's cells make of each exercise: its program."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from autograder.course import Exercise
from autograder.notebooks.ids import grade_id
from autograder.submission import Program


def programs_in(notebook: Mapping[str, Any], exercises: Iterable[Exercise]) -> dict[str, Program | None]:
    """By exercise id, the program of the last cell that bears its grade id; None where there is none."""
    programs: dict[str, Program | None] = {exercise.id: None for exercise in exercises}
    names = {grade_id(exercise_id): exercise_id for exercise_id in programs}
    for cell in notebook["cells"]:
        metadata = cell["metadata"]
        exercise_id = names.get(metadata.get("nbgrader", {}).get("grade_id"))
        if exercise_id and not metadata.get("autograder", {}).get("restored"):
            name = exercise_id.split("/")[1]
            programs[exercise_id] = Program(f"{name}.py", cell["source"].encode())
    return programs
