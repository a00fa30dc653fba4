"""The files that `grade build` generates, recorded by hash: it overwrites only what it wrote itself."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from autograder.atomic import write_atomic
from autograder.course import Course, Exercise, not_in_bundle
from autograder.errors import CourseError
from autograder.recorded.about import read_stub
from autograder.stub.markers import stub_text
from autograder.stub.pages import coverage_page, unit_readme

_RECORD, _COVERAGE = "exercises/.generated.json", "docs/coverage.md"


def generated_files(course: Course) -> dict[str, str]:
    """What `grade build` writes: a learner's files and the page of coverage, as text by path from the course's folder.

    Raises:
      CourseError: a reference is missing or its markers are wrong.
    """
    return learner_files(course) | ({_COVERAGE: coverage_page(course)} if course.topics else {})


def learner_files(course: Course) -> dict[str, str]:
    """The stubs and the pages of the units, as text by path from the course's folder.

    Raises:
      CourseError: as `generated_files`.
    """
    files: dict[str, str] = {}
    for unit in course.units:
        files[f"exercises/{unit.folder}/README.md"] = unit_readme(unit)
        for exercise in unit.exercises:
            files[exercise.stub.relative_to(course.root).as_posix()] = exercise_stub(exercise)
    return files


def exercise_stub(exercise: Exercise) -> str:
    """The stub of one exercise, made from its reference; that of a bundle is in the bundle."""
    if exercise.recorded:
        return read_stub(exercise)
    return stub_text(read_solution(exercise), exercise.solution)


def read_solution(exercise: Exercise) -> str:
    """The source of the reference.

    Raises:
      CourseError: it can't be read.
      UsageError: a bundle has none.
    """
    if exercise.recorded:
        raise not_in_bundle(f"The solution of {exercise.id}")
    try:
        return exercise.solution.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise CourseError(
            f"{exercise.solution}: the reference of `{exercise.id}` can't be read: {reason}."
        ) from None


def stray_files(course: Course) -> list[str]:
    """The `.py` files under `exercises/` that belong to no exercise."""
    stubs = {exercise.stub for exercise in course.exercises}
    found = sorted((course.root / "exercises").rglob("*.py"))
    hidden = (path for path in found if path not in stubs and "__pycache__" not in path.parts)
    return [path.relative_to(course.root).as_posix() for path in hidden]


@dataclass(frozen=True)
class Change:
    """What building did with a file, or would do.

    `kind` is "written", "beside" (the file was edited: the new text stands beside it, in `path`), "removed"
    (such a text that is not needed any longer), "stale" (`grade build` would write it) or "edited".
    """

    path: str
    kind: str


@dataclass(frozen=True)
class GeneratedFiles:
    """The record of what was generated: a SHA-256 by path, in `exercises/.generated.json`."""

    root: Path
    hashes: Mapping[str, str]

    @classmethod
    def load(cls, root: Path) -> GeneratedFiles:
        """The record of the course in `root`; an empty one where nothing was generated yet.

        Raises:
          CourseError: the file is there and is no such record.
        """
        path = root / _RECORD
        try:
            hashes = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            hashes = {}
        except (OSError, ValueError):
            hashes = None
        if not isinstance(hashes, dict) or not all(isinstance(item, str) for item in hashes.values()):
            raise CourseError(
                f"{path}: not a record of generated files. Delete it and run the command again."
            )
        return cls(root, hashes)

    def state(self, path: str, text: str) -> str:
        """What `path` is to the generated `text`: "fresh", "stale" or "edited"."""
        current = _hash_of_file(self.root / path)
        recorded = self.hashes.get(path)
        if current == _hash(text):
            return "fresh" if recorded == current else "stale"
        return "stale" if current in (None, recorded) else "edited"

    def save(self, written: Mapping[str, str]) -> None:
        """Records the texts in `written` beside what is recorded; forgets files that are gone."""
        hashes = {**self.hashes, **{path: _hash(text) for path, text in written.items()}}
        kept = {path: value for path, value in sorted(hashes.items()) if (self.root / path).exists()}
        if kept != self.hashes:
            write_atomic(self.root / _RECORD, _record_text(kept))

    def rename(self, old: str, new: str) -> None:
        """Records of `new` what was recorded of `old`, where nothing is yet: the file was moved."""
        if old in self.hashes and new not in self.hashes:
            hashes = {new if path == old else path: value for path, value in self.hashes.items()}
            write_atomic(self.root / _RECORD, _record_text(dict(sorted(hashes.items()))))


def with_record(files: Mapping[str, str]) -> dict[str, str]:
    """The files, and the record that says of each that it is as it was generated."""
    hashes = {path: _hash(text) for path, text in sorted(files.items())}
    return {**files, _RECORD: _record_text(hashes)}


def _record_text(hashes: Mapping[str, str]) -> str:
    return json.dumps(hashes, indent=1) + "\n"


def write_generated(root: Path, files: Mapping[str, str]) -> list[Change]:
    """Writes each text whose file is missing or as it was generated; beside an edited one goes a `.new`.

    Args:
      root: the course's folder.
      files: text by path from `root`.
    """
    record = GeneratedFiles.load(root)
    changes: list[Change] = []
    written: dict[str, str] = {}
    for path, text in files.items():
        if record.state(path, text) == "edited":
            # The edited file is up to date with the course where the text is still the one it was made from.
            wanted = None if record.hashes.get(path) == _hash(text) else text
        else:
            wanted = None
            changes += _write(root, path, text, "written")
            written[path] = text
        changes += _write(root, f"{path}.new", wanted, "beside")
    record.save(written)
    return changes


def check_generated(root: Path, files: Mapping[str, str]) -> list[Change]:
    """What `write_generated` would write ("stale"), and what was edited since it was generated ("edited")."""
    record = GeneratedFiles.load(root)
    states = ((path, record.state(path, text)) for path, text in files.items())
    return [Change(path, state) for path, state in states if state != "fresh"]


def reset_stub(course: Course, exercise: Exercise) -> None:
    """Writes the stub anew, whatever stands there."""
    text = exercise_stub(exercise)
    write_atomic(exercise.stub, text)
    GeneratedFiles.load(course.root).save({exercise.stub.relative_to(course.root).as_posix(): text})


def _write(root: Path, path: str, text: str | None, kind: str) -> list[Change]:
    """Makes the file hold `text`, or not be there for None; nothing where it is so already."""
    file = root / path
    if text is None:
        if not file.exists():
            return []
        file.unlink()
        return [Change(path, "removed")]
    if _hash_of_file(file) == _hash(text):
        return []
    write_atomic(file, text)
    return [Change(path, kind)]


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _hash_of_file(path: Path) -> str | None:
    # Git may have written other line ends than we did: that is no edit.
    try:
        return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
    except FileNotFoundError:
        return None
