"""Reads what a class handed in: folders, nbgrader's `submitted/`, and the zip files of Moodle and Canvas."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath

from autograder.classroom.archives import MAX_ARCHIVE, list_archive, list_bytes
from autograder.classroom.folders import list_folder, read_file, shown
from autograder.classroom.handed import Entry, Handed, Listing, Skipped, Unreadable
from autograder.classroom.matching import match
from autograder.course import Course
from autograder.errors import UsageError

MAX_FILES = 2_000
"""Files and folders of one learner."""
_MAX_CLASS = 1_000_000
"""Members of the zip file of a whole class."""
_MAX_ZIPS = 3
"""Zip files of one learner."""

# "Ada Lovelace_123456_assignsubmission_file_" is Moodle's name for the folder of a learner.
_MOODLE = re.compile(r"(?P<learner>.+_\d+)_assignsubmission_(file|onlinetext)_?")
# "lovelaceada_LATE_12345_678910_pdf.py" is Canvas's name for the file `pdf.py` of a learner.
_CANVAS = re.compile(r"(?P<learner>[^_]+)(_LATE)?_(?P<number>\d+)_\d+_(?P<file>.+)", re.IGNORECASE)


@dataclass(frozen=True)
class Intake:
    """All that a class handed in, by learner, and what was left aside."""

    handed: tuple[Handed, ...]
    skipped: tuple[Skipped, ...]


def read_class(path: Path, course: Course) -> Intake:
    """Reads a folder or a zip file of submissions; what is wrong with one learner's is reported by name.

    Raises:
      UsageError: there is no such folder or zip file.
    """
    found = _Class()
    if path.is_dir():
        # nbgrader keeps what it collected in a folder of its course.
        inner = path / "submitted"
        found.add_folder(inner if (path / "nbgrader_config.py").is_file() and inner.is_dir() else path)
    elif path.is_file():
        found.add_archive(path)
    else:
        raise UsageError(f"There is no {path}. Name the folder or zip file with what the class handed in.")
    listings = found.listings()
    skipped = list(found.skipped)
    handed = []
    for learner, listing in sorted(listings.items()):
        one, left_aside = match(learner, listing, course)
        skipped += left_aside
        handed += [one] if one.programs else []
    return Intake(tuple(handed), tuple(skipped))


@dataclass
class _Class:
    """The files of each learner, while a folder or archive is gone through."""

    entries: dict[str, list[Entry]] = field(default_factory=dict)
    objections: dict[str, list[Skipped]] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)

    def add_folder(self, folder: Path) -> None:
        try:
            places = sorted(folder.iterdir())
        except OSError as error:
            raise UsageError(f"{folder} cannot be read: {error.strerror}.") from None
        for place in places:
            name = shown(place.name)
            if name.startswith("."):
                continue
            if place.is_symlink():
                self.skipped.append(Skipped(name, "it is a link"))
            elif place.is_dir():
                self._add_learner(place, name)
            else:
                self._add_entries([Entry(PurePosixPath(name), partial(read_file, place))])

    def _add_learner(self, folder: Path, name: str) -> None:
        try:
            listing = list_folder(folder, most=MAX_FILES)
        except Unreadable as error:
            self.skipped.append(Skipped(name, str(error)))
            return
        self._add_entries([entry.below(name / entry.path) for entry in listing.entries])
        self._add_objections([Skipped(f"{name}/{item.name}", item.why) for item in listing.skipped])

    def add_archive(self, path: Path) -> None:
        try:
            listing = list_archive(path.open("rb"), most=_MAX_CLASS)
        except OSError as error:
            raise UsageError(f"{path} cannot be read: {error.strerror}.") from None
        except Unreadable as error:
            raise UsageError(f"{path}: {error}. Download it once more, or unpack it yourself.") from None
        self._add_entries(listing.entries)
        self._add_objections(listing.skipped)

    def _add_entries(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            whose = _whose(entry.path)
            if whose is None:
                why = "it lies beside the learners' folders: nobody can tell whose it is"
                self.skipped.append(Skipped(str(entry.path), why))
            else:
                learner, path = whose
                self.entries.setdefault(learner, []).append(entry.below(path))

    def _add_objections(self, objections: Iterable[Skipped]) -> None:
        for item in objections:
            whose = _whose(PurePosixPath(item.name))
            if whose is None or ".." in item.name or item.name.startswith("/"):
                self.skipped.append(item)
            else:
                learner, path = whose
                self.objections.setdefault(learner, []).append(Skipped(str(path), item.why))

    def listings(self) -> dict[str, Listing]:
        """By learner, the files, those in zip files among them."""
        found = {}
        for learner in {*self.entries, *self.objections}:
            entries = self.entries.get(learner, [])
            if len(entries) > MAX_FILES:
                self.skipped.append(Skipped(learner, f"it holds more than {MAX_FILES} files"))
            else:
                found[learner] = _unpacked(Listing(tuple(entries), tuple(self.objections.get(learner, []))))
        return found


def _whose(path: PurePosixPath) -> tuple[str, PurePosixPath] | None:
    """The learner whose file this is, and the file's place among the learner's own."""
    if len(path.parts) > 1:
        first, rest = path.parts[0], PurePosixPath(*path.parts[1:])
        moodle = _MOODLE.fullmatch(first)
        return (moodle["learner"] if moodle else first), rest
    canvas = _CANVAS.fullmatch(path.name)
    if canvas:
        return f"{canvas['learner']}_{canvas['number']}", PurePosixPath(canvas["file"])
    return (path.stem, path) if path.suffix.lower() == ".zip" else None


def _unpacked(listing: Listing) -> Listing:
    """The files, with those in zip files in the place of these."""
    entries: list[Entry] = []
    skipped = list(listing.skipped)
    zips = 0
    for entry in listing.entries:
        if entry.path.suffix.lower() != ".zip":
            entries.append(entry)
            continue
        zips += 1
        try:
            if zips > _MAX_ZIPS:
                raise Unreadable(f"only the first {_MAX_ZIPS} zip files are opened")
            inner = list_bytes(entry.read(MAX_ARCHIVE), most=MAX_FILES)
        except Unreadable as error:
            skipped.append(Skipped(str(entry.path), str(error)))
            continue
        inside = entry.path.with_suffix("")
        entries += [item.below(inside / item.path) for item in inner.entries]
        skipped += [Skipped(f"{entry.path}: {item.name}", item.why) for item in inner.skipped]
    return Listing(tuple(entries), tuple(skipped))
