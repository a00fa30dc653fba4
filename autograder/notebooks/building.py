"""The notebook of a unit: for each exercise a heading, the cell to be filled in, and the cell that grades it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from autograder.course import Course, Exercise, Unit
from autograder.notebooks.ids import check_id, grade_id
from autograder.promises import promises
from autograder.stub import exercise_stub, read_solution

if TYPE_CHECKING:
    from nbformat import NotebookNode

_KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def unit_notebook(course: Course, unit: Unit, *, annotated: bool) -> NotebookNode:
    """The notebook of one unit, the same to the last byte whenever it is built.

    Args:
      annotated: solution cells hold the annotated reference, as nbgrader's `source/` wants it; otherwise the stub.

    Raises:
      CourseError: a reference is missing or its markers are wrong.
    """
    from nbformat import v4

    cells = [_markdown(unit.id, _about(unit))]
    for exercise in unit.exercises:
        cells += _exercise_cells(exercise, annotated)
    metadata = {"kernelspec": _KERNEL, "language_info": {"name": "python"}}
    return v4.new_notebook(cells=cells, metadata=metadata, nbformat_minor=5)


def _exercise_cells(exercise: Exercise, annotated: bool) -> Iterator[NotebookNode]:
    text = exercise_stub(exercise)
    points = float(sum(item.points for item in promises(exercise)))
    yield _markdown(f"{grade_id(exercise.id)}-title", f"## {exercise.title}\n\n`{exercise.id}`")
    yield _code(
        grade_id(exercise.id),
        read_solution(exercise) if annotated else text,
        {"grade": False, "solution": True, "locked": False},
        {"exercise": exercise.id, "role": "solution"},
    )
    yield _code(
        check_id(exercise.id),
        f'from autograder import check\n\ncheck("{exercise.id}")',
        {"grade": True, "solution": False, "locked": True, "points": points},
        {"exercise": exercise.id, "role": "check"},
    )


def _markdown(name: str, text: str) -> NotebookNode:
    from nbformat import v4

    return v4.new_markdown_cell(text, id=name)


def _code(name: str, source: str, flags: Mapping[str, Any], ours: Mapping[str, str]) -> NotebookNode:
    from nbformat import v4

    nbgrader = {"schema_version": 3, "grade_id": name, "cell_type": "code", "task": False, **flags}
    return v4.new_code_cell(source, id=name, metadata={"nbgrader": nbgrader, "autograder": dict(ours)})


def _about(unit: Unit) -> str:
    parts = [f"# {unit.title}", unit.about, "\n".join(f"- [{link}]({link})" for link in unit.links)]
    return "\n\n".join(part for part in parts if part)
