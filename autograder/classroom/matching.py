"""Which of a learner's files answers which exercise, wherever in the folder or archive it lies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from autograder.classroom.handed import Entry, Handed, Listing, Skipped, Unreadable
from autograder.course import Course, Exercise, Unit
from autograder.errors import UsageError
from autograder.notebooks.reading import parse_notebook, programs_in
from autograder.program import MAX_SOURCE, Program

_MAX_NOTEBOOK = 32 << 20
"""Bytes; with all its outputs a notebook of this course is far below one MB."""
_MAX_TOLD = 5
"""So many of a learner's files that nothing is done with are named one by one."""
_NAMED = {
    ".py": "no exercise of this course bears this name",
    ".ipynb": "no unit of this course bears this name",
    ".zip": "a zip file in a zip file is not opened",
}
_AGAIN = re.compile(r"-\d{1,3}\Z")
"""What Canvas puts after the name of a file that was handed in again."""


def match(learner: str, listing: Listing, course: Course) -> tuple[Handed, list[Skipped]]:
    """A learner's programs, and what in the folder or archive is none of them."""
    files = _Files(learner, [entry for entry in listing.entries if not _is_litter(entry.path)])
    programs: dict[str, Program] = {}
    for exercise in course.exercises:
        program = files.program(course, exercise)
        if program is not None:
            programs[exercise.id] = program
    for unit in course.units:
        programs |= files.notebook_programs(unit, [e for e in unit.exercises if e.id not in programs])
    skipped = [Skipped(f"{learner}/{item.name}", item.why) for item in listing.skipped]
    skipped += files.skipped + list(files.left_over())
    if not programs and not skipped:
        skipped.append(Skipped(learner, "nothing in it is a program for an exercise of this course"))
    return Handed(learner, programs), _told(learner, skipped)


class _Files:
    """One learner's files, while it is found out what they are for."""

    def __init__(self, learner: str, entries: Sequence[Entry]) -> None:
        self._learner, self._entries = learner, entries
        self._known: set[PurePosixPath] = set()
        self.skipped: list[Skipped] = []

    def program(self, course: Course, exercise: Exercise) -> Program | None:
        unique = sum(other.name == exercise.name for other in course.exercises) == 1
        parents = (exercise.stub.parent.name, exercise.unit)
        candidates = [
            (entry.path.parent.name not in parents, len(entry.path.parts), entry)
            for entry in self._entries
            if entry.path.suffix == ".py"
            and _stem(entry.path) == exercise.name
            and (entry.path.parent.name in parents or unique)
        ]
        entry = self._the_one(candidates, exercise.id)
        source = self._read(entry, MAX_SOURCE) if entry else None
        return None if source is None else Program(f"{exercise.name}.py", source)

    def notebook_programs(self, unit: Unit, wanted: Sequence[Exercise]) -> Mapping[str, Program]:
        candidates = [
            (False, len(entry.path.parts), entry)
            for entry in self._entries
            if entry.path.suffix == ".ipynb" and _stem(entry.path) in (unit.folder, unit.id)
        ]
        entry = self._the_one(candidates, unit.id)
        data = self._read(entry, _MAX_NOTEBOOK) if entry and wanted else None
        if data is None:
            return {}
        try:
            found = programs_in(parse_notebook(data, "It"), wanted)
        except UsageError as error:
            self._skip(entry, str(error).rstrip("."))
            return {}
        return {name: program for name, program in found.items() if program is not None}

    def _the_one(self, candidates: Iterable[tuple[bool, int, Entry]], what: str) -> Entry | None:
        """The one in the folder of its unit; of several, the one nearest to the top."""
        ranked = sorted(candidates, key=lambda candidate: candidate[:2])
        self._known |= {entry.path for *_, entry in ranked}
        best = [entry for *rank, entry in ranked if rank == list(ranked[0][:2])]
        if len(best) > 1:
            paths = " and ".join(str(entry.path) for entry in best[:3])
            self.skipped.append(Skipped(f"{self._learner}: {what}", f"it is there more than once: {paths}"))
            return None
        return best[0] if best else None

    def _read(self, entry: Entry, most: int) -> bytes | None:
        try:
            return entry.read(most)
        except Unreadable as error:
            self._skip(entry, str(error))
            return None

    def _skip(self, entry: Entry | None, why: str) -> None:
        self.skipped.append(Skipped(f"{self._learner}/{entry.path if entry else ''}", why))

    def left_over(self) -> Iterator[Skipped]:
        """Programs that are for no exercise; what else lies there is nobody's business."""
        for entry in self._entries:
            if entry.path.suffix in _NAMED and entry.path not in self._known:
                yield Skipped(f"{self._learner}/{entry.path}", _NAMED[entry.path.suffix])


def _stem(path: PurePosixPath) -> str:
    return _AGAIN.sub("", path.stem)


def _is_litter(path: PurePosixPath) -> bool:
    """Whether it is what systems and editors leave behind."""
    return any(part.startswith(".") or part in ("__MACOSX", "__pycache__") for part in path.parts)


def _told(learner: str, skipped: Sequence[Skipped]) -> list[Skipped]:
    told = list(skipped[:_MAX_TOLD])
    if len(skipped) > _MAX_TOLD:
        told.append(Skipped(learner, f"{len(skipped) - _MAX_TOLD} more files are skipped like these"))
    return told
