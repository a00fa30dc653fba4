"""What is in a bundle, file by file. What is not named here stays with the course."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from autograder.course import RECORDED, Course, Exercise, load
from autograder.errors import UsageError
from autograder.promises import defined_names
from autograder.recorded import about
from autograder.stub import exercise_stub, learner_files, with_record

_COPIED = ("probes.py", "checks.py", "picture.py")

Files = Mapping[str, bytes]
"""By path from the bundle's folder, with slashes."""


def course_files(course: Course, seeds: Sequence[int]) -> dict[str, bytes]:
    """What is in a bundle of the course itself, but for the records: those take running.

    Raises:
      CourseError: an exercise is wrong.
      UsageError: what notebooks are made with is not installed.
    """
    files = {"course.toml": (course.root / "course.toml").read_bytes()}
    files |= {path: text.encode() for path, text in with_record(learner_files(course)).items()}
    for exercise in course.exercises:
        to = place(exercise)
        files |= {f"{to}/{name}": data for name, data in _exercise_files(exercise, seeds).items()}
    return files | _notebooks(files)


def _notebooks(files: Files) -> dict[str, bytes]:
    """The notebooks as the bundle itself would build them: without the points of hidden checks."""
    with TemporaryDirectory() as folder:
        for path, data in files.items():
            (Path(folder) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / path).write_bytes(data)
        try:
            return _built(load(Path(folder)))
        except ModuleNotFoundError as error:
            raise UsageError(
                f"Notebooks are made with {error.name}, which is not installed. Install the extra `notebook`."
            ) from None


def _built(bundle: Course) -> dict[str, bytes]:
    from autograder.notebooks.building import unit_notebook
    from autograder.notebooks.writing import write_notebooks

    units = [unit for unit in bundle.units if unit.exercises]
    notebooks = {f"{unit.folder}.ipynb": unit_notebook(bundle, unit, annotated=False) for unit in units}
    write_notebooks(bundle.root / "notebooks", notebooks)
    return {f"notebooks/{path.name}": path.read_bytes() for path in (bundle.root / "notebooks").iterdir()}


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
