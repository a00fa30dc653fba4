"""How long it takes to write the folder of a class of which every verdict is known. Run by classes.py."""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

from synthetic import made_up

from autograder.classroom.batch import About
from autograder.classroom.folder import write_folder
from autograder.classroom.store import Store
from autograder.course import Course


def seconds_to_write(course: Course, folder: Path, amount: int) -> float:
    """Seconds for the reports, grades and pages of so many learners, each with a verdict on every exercise."""
    folder.mkdir()
    seeds = {exercise.id: 7 for exercise in course.exercises}
    about = About(course, course.exercises, 7, seeds, "full", ())
    with Store(folder / "class.db") as store:
        learners = fill(store, course, amount)
        started = time.monotonic()
        write_folder(folder, about, store, learners, ())
        return time.monotonic() - started


def fill(store: Store, course: Course, amount: int) -> list[str]:
    """Keeps made-up verdicts; some are those of many learners, as it is with equal programs."""
    known = [verdicts for _, verdicts in made_up(course.exercises, min(amount, 100))]
    for number, verdicts in enumerate(known):
        for name, verdict in verdicts.items():
            store.keep(f"{number} {name}", verdict)
    learners = [f"learner{number:04}" for number in range(amount)]
    names = [exercise.id for exercise in course.exercises]
    store.hand_in(
        {(who, name): f"{n % len(known)} {name}" for n, who in enumerate(learners) for name in names}
    )
    return learners
