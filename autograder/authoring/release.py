"""`grade release`: the learners' bundle, a course folder with records in place of its solutions."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from itertools import product
from pathlib import Path

from autograder.authoring.package import package_files
from autograder.course import RECORDED, Course, Exercise
from autograder.errors import UsageError
from autograder.grading import Grader, in_parallel
from autograder.grading.material import load_material
from autograder.promises import defined_names
from autograder.recorded import about
from autograder.recorded.record import record_path
from autograder.stub import exercise_stub, learner_files, with_record, write_atomic, write_bytes_atomic

SEEDS = (0, 1, 2, 3, 4)
_COPIED = ("probes.py", "checks.py", "picture.py")
_MANIFEST = f"{RECORDED}/bundle.json"
_VERSION = 1

Files = Mapping[str, bytes]
"""By path from the bundle's folder, with slashes."""


def release(
    course: Course,
    target: Path,
    *,
    seeds: Sequence[int] = SEEDS,
    jobs: int = 1,
    on_record: Callable[[Exercise, int], None] = lambda exercise, seed: None,
) -> None:
    """Writes the bundle of a course into `target`, or brings the one that is there up to date.

    Args:
      on_record: called when an exercise has been observed at a seed.

    Raises:
      CourseError: an exercise is wrong.
      UsageError: there is something else in `target`, or this is a bundle itself.
    """
    course.insist_on_solutions("`grade release`")
    seeds = tuple(dict.fromkeys(seeds))
    before = _files_of(target)
    files = _course_files(course, seeds) | _records(course, seeds, jobs, on_record)
    _write(target, files | package_files(course.title, files), before, course)


def _course_files(course: Course, seeds: Sequence[int]) -> dict[str, bytes]:
    """All that is there without running anything."""
    files = {"course.toml": (course.root / "course.toml").read_bytes()}
    # The notebooks belong here: `unit_notebook` of each unit, as notebooks/….ipynb.
    files |= {path: text.encode() for path, text in with_record(learner_files(course)).items()}
    for exercise in course.exercises:
        to = _place(exercise)
        files |= {f"{to}/{name}": data for name, data in _exercise_files(exercise, seeds).items()}
    return files


def _exercise_files(exercise: Exercise, seeds: Sequence[int]) -> dict[str, bytes]:
    """What is recorded of an exercise beside its records. What is not named here stays with the course."""
    files = {
        name: (exercise.folder / name).read_bytes() for name in _COPIED if (exercise.folder / name).exists()
    }
    programs = load_material(exercise).programs
    mistakes = {mistake.name: mistake.text for mistake in programs.mistakes} if programs else {}
    known = about.About(defined_names(exercise), tuple(seeds), mistakes)
    return {**files, "stub.py": exercise_stub(exercise).encode(), about.NAME: known.to_json().encode()}


def _records(
    course: Course, seeds: Sequence[int], jobs: int, on_record: Callable[[Exercise, int], None]
) -> dict[str, bytes]:
    def work(grader: Grader, item: tuple[Exercise, int]) -> tuple[str, bytes]:
        record = grader.record(*item)
        on_record(*item)
        exercise, seed = item
        return record_path(Path(_place(exercise)), seed).as_posix(), record

    todo = list(product(course.exercises, seeds))
    return dict(in_parallel(course, todo, work, isolation=None, jobs=jobs))


def _place(exercise: Exercise) -> str:
    return f"{RECORDED}/{exercise.stub.parent.name}/{exercise.name}"


def _files_of(target: Path) -> frozenset[str]:
    """The files of the bundle that is in `target`; none where there is nothing yet."""
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return frozenset()
    try:
        match json.loads((target / _MANIFEST).read_text(encoding="utf-8")):
            case {"bundle": int(), "files": dict(files)}:
                return frozenset(files)
    except (OSError, ValueError):
        pass
    raise UsageError(f"{target} is there and is no bundle. Name a new folder, an empty one, or a bundle.")


def _write(target: Path, files: Files, before: frozenset[str], course: Course) -> None:
    """Each file whole or not at all; the list of all that may be there comes first, that of all that is last.

    What an interruption leaves is known to be a bundle; a record beside another version's checks is not read.
    """
    hashes = {path: hashlib.sha256(data).hexdigest() for path, data in sorted(files.items())}
    _write_manifest(target, course, dict.fromkeys(before, "") | hashes)
    for path, data in files.items():
        file = target / path
        if not file.is_file() or file.read_bytes() != data:
            write_bytes_atomic(file, data)
    for path in before - files.keys():
        _remove(target, path)
    _write_manifest(target, course, hashes)


def _write_manifest(target: Path, course: Course, hashes: Mapping[str, str]) -> None:
    document = {"bundle": _VERSION, "course": course.title, "files": hashes}
    write_atomic(target / _MANIFEST, json.dumps(document, indent=1, ensure_ascii=False) + "\n")


def _remove(target: Path, path: str) -> None:
    """Removes a file of an earlier version, and the folders that it leaves empty."""
    file = (target / path).resolve()
    if not file.is_relative_to(target.resolve()):
        return
    file.unlink(missing_ok=True)
    for folder in file.parents:
        if folder == target.resolve() or any(folder.iterdir()):
            return
        folder.rmdir()
