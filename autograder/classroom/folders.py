"""Lists a folder that learners had a hand in: no link is followed, nothing but plain files is opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from functools import partial
from pathlib import Path, PurePosixPath

from autograder.classroom.handed import Entry, Listing, Skipped, Unreadable

_MAX_DEPTH = 12


def list_folder(folder: Path, *, most: int) -> Listing:
    """The plain files in a folder.

    Raises:
      Unreadable: it holds more than `most` files and folders, or cannot be read.
    """
    entries: list[Entry] = []
    skipped: list[Skipped] = []
    for number, found in enumerate(_walk(folder, PurePosixPath(), 0)):
        if number >= most:
            raise Unreadable(f"it holds more than {most} files")
        match found:
            case Entry():
                entries.append(found)
            case Skipped():
                skipped.append(found)
    order = sorted(entries, key=lambda entry: entry.path.parts)
    return Listing(tuple(order), tuple(skipped))


def _walk(folder: Path, place: PurePosixPath, depth: int) -> Iterator[Entry | Skipped | None]:
    """Each file, what is none, and None for each folder, so that empty ones count too."""
    try:
        with os.scandir(folder) as items:
            for item in items:
                path = place / shown(item.name)
                if item.is_symlink():
                    yield Skipped(str(path), "it is a link")
                elif item.is_dir(follow_symlinks=False):
                    yield None
                    if depth >= _MAX_DEPTH:
                        yield Skipped(str(path), f"it lies more than {_MAX_DEPTH} folders deep")
                    else:
                        yield from _walk(Path(item.path), path, depth + 1)
                elif item.is_file(follow_symlinks=False):
                    yield Entry(path, partial(read_file, Path(item.path)))
                else:
                    yield Skipped(str(path), "it is no plain file")
    except OSError as error:
        yield Skipped(str(place), f"it cannot be read ({error.strerror})")


def read_file(path: Path, most: int) -> bytes:
    """The content of a plain file; never waits for a pipe, and never follows a link.

    Raises:
      Unreadable: it is something else, is longer than `most` bytes, or cannot be read.
    """
    careful = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, os.O_RDONLY | careful)
        with open(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise Unreadable("it is no plain file")
            data = file.read(most + 1)
    except OSError as error:
        raise Unreadable(f"it cannot be read ({error.strerror})") from None
    if len(data) > most:
        raise Unreadable(f"it is larger than {size(most)}")
    return data


def size(amount: int) -> str:
    """A number of bytes in words."""
    return f"{amount >> 20} MB" if amount >= 1 << 20 else f"{amount} bytes"


def shown(name: str) -> str:
    """A file's name as text: it may hold bytes that are none."""
    return name.encode(errors="replace").decode()
