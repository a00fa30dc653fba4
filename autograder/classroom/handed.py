"""What a class handed in, as plain values, and the one form in which folders and archives are looked through."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from autograder.program import Program


@dataclass(frozen=True)
class Handed:
    """What one learner handed in: by exercise id, the program for it."""

    learner: str
    programs: Mapping[str, Program]


@dataclass(frozen=True)
class Skipped:
    """Something that was handed in and is not looked at, and why."""

    name: str
    why: str


class Unreadable(Exception):
    """A file or an archive that is left aside; the message says why, as the end of a sentence."""


@dataclass(frozen=True)
class Entry:
    """A file in a folder or an archive."""

    path: PurePosixPath
    """Below the folder or archive that was handed in."""
    read: Callable[[int], bytes]
    """Its content. Raises `Unreadable` where it is no file, cannot be read, or is longer than so many bytes."""

    def below(self, path: PurePosixPath) -> Entry:
        """The same file, at another place."""
        return Entry(path, self.read)


@dataclass(frozen=True)
class Listing:
    """The files in a folder or an archive, and what in it was left aside."""

    entries: tuple[Entry, ...] = ()
    skipped: tuple[Skipped, ...] = ()
