"""What is in a bundle, file by file. What is not named here stays with the course."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from autograder.course import RECORDED, Course, Exercise
from autograder.promises import defined_names
from autograder.recorded import about
from autograder.stub import exercise_stub, learner_files, with_record

_COPIED = ("probes.py", "checks.py", "picture.py")

Files = Mapping[str, bytes]
"""By path from the bundle's folder, with slashes."""


def course_files(course: Course, seeds: Sequence[int]) -> dict[str, bytes]:
    """What is in a bundle of the course itself, but for the records: those take running."""
    files = {"course.toml": (course.root / "course.toml").read_bytes()}
    # The notebooks belong here: `unit_notebook` of each unit, as notebooks/….ipynb.
    files |= {path: text.encode() for path, text in with_record(learner_files(course)).items()}
    for exercise in course.exercises:
        to = place(exercise)
        files |= {f"{to}/{name}": data for name, data in _exercise_files(exercise, seeds).items()}
    return files


def _exercise_files(exercise: Exercise, seeds: Sequence[int]) -> dict[str, bytes]:
    """What is recorded of an exercise beside its records."""
    from autograder.grading.material import load_material

    files = {
        name: (exercise.folder / name).read_bytes() for name in _COPIED if (exercise.folder / name).exists()
    }
    programs = load_material(exercise).programs
    mistakes = {mistake.name: mistake.text for mistake in programs.mistakes} if programs else {}
    known = about.About(defined_names(exercise), tuple(seeds), mistakes)
    return {**files, "stub.py": exercise_stub(exercise).encode(), about.NAME: known.to_json().encode()}


def place(exercise: Exercise) -> str:
    """The folder of an exercise in a bundle, from the bundle's folder."""
    return f"{RECORDED}/{exercise.stub.parent.name}/{exercise.name}"
