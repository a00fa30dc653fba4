"""`grade release`: the learners' bundle, a course folder with records in place of its solutions."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from itertools import product
from pathlib import Path

from autograder.atomic import write_bytes_atomic
from autograder.authoring.bundle import Files, course_files, place
from autograder.authoring.package import package_files
from autograder.course import RECORDED, Course, Exercise
from autograder.errors import UsageError
from autograder.grading import Grader, Graders
from autograder.recorded.about import record_path

SEEDS = (0, 1, 2, 3, 4)
_MANIFEST = f"{RECORDED}/bundle.json"
_VERSION = 1


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
      seeds: those that learners can grade with; 0, which they grade with unless told, is always among them.
      on_record: called when an exercise has been observed at a seed.

    Raises:
      CourseError: an exercise is wrong.
      UsageError: there is something else in `target`, it can't be written, or this is a bundle itself.
    """
    course.insist_on_source("`grade release`")
    seeds = tuple(dict.fromkeys((0, *seeds)))
    before = _files_of(target)
    files = course_files(course, seeds) | _records(course, seeds, jobs, on_record)
    files |= package_files(course.title, files)
    try:
        _write(target, files, before, course.title)
    except OSError as error:
        raise UsageError(f"{target} can't be written: {error.strerror or error}.") from None


def _records(
    course: Course, seeds: Sequence[int], jobs: int, on_record: Callable[[Exercise, int], None]
) -> dict[str, bytes]:
    def work(grader: Grader, item: tuple[Exercise, int]) -> tuple[str, bytes]:
        record = grader.record(*item)
        on_record(*item)
        exercise, seed = item
        return record_path(Path(place(exercise)), seed).as_posix(), record

    todo = list(product(course.exercises, seeds))
    with Graders(course, isolation=None, jobs=jobs) as graders:
        return dict(graders.map(work, todo))


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


def _write(target: Path, files: Files, before: frozenset[str], title: str) -> None:
    """Each file whole or not at all; the list of all that may be there comes first, that of all that is last.

    What an interruption leaves is known to be a bundle; a record beside another version's checks is not read.
    """
    hashes = {path: hashlib.sha256(data).hexdigest() for path, data in sorted(files.items())}
    _bring(target / _MANIFEST, _manifest(title, dict.fromkeys(before, "") | hashes))
    for path, data in files.items():
        _bring(target / path, data)
    for path in before - files.keys():
        _remove(target, path)
    _bring(target / _MANIFEST, _manifest(title, hashes))


def _manifest(title: str, hashes: Mapping[str, str]) -> bytes:
    document = {"bundle": _VERSION, "course": title, "files": dict(sorted(hashes.items()))}
    return (json.dumps(document, indent=1, ensure_ascii=False) + "\n").encode()


def _bring(path: Path, data: bytes) -> None:
    if not path.is_file() or path.read_bytes() != data:
        write_bytes_atomic(path, data)


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
