"""Lists a zip file that learners had a hand in. Nothing is extracted to disk; every read is bounded."""

from __future__ import annotations

import io
import stat
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import PurePosixPath
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from autograder.classroom.folders import shown, size
from autograder.classroom.handed import Entry, Listing, Skipped, Unreadable

MAX_ARCHIVE = 64 << 20
"""Bytes of a learner's own zip file."""
_MAX_RATIO = 200
"""How often smaller than its content a large member may be: a notebook's pictures are hardly."""
_SMALL = 1 << 20
_PLAIN = (0, stat.S_IFREG, stat.S_IFDIR)
_BROKEN = (
    BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


def list_bytes(data: bytes, *, most: int) -> Listing:
    """The members of a learner's zip file.

    Raises:
      Unreadable: it is none, or it is made to exhaust whoever reads it.
    """
    _insist_on_small_directory(data[-66_000:], most)
    return list_archive(io.BytesIO(data), most=most)


def list_archive(file: IO[bytes], *, most: int) -> Listing:
    """As `list_bytes`, of an open file of any size, which a learning platform made."""
    with _broken_is_unreadable():
        archive = ZipFile(file)
        members = archive.infolist()
    if len(members) > most:
        raise Unreadable(f"it holds more than {most} files")
    entries: list[Entry] = []
    skipped: list[Skipped] = []
    for member in members:
        why = _objection(member)
        if why:
            skipped.append(Skipped(shown(member.orig_filename), why))
        elif not member.is_dir():
            path = PurePosixPath(shown(member.filename))
            entries.append(Entry(path, partial(_read, archive, member)))
    return Listing(tuple(sorted(entries, key=lambda entry: entry.path.parts)), tuple(skipped))


def _objection(member: ZipInfo) -> str | None:
    """Why a member is not looked at."""
    name = member.orig_filename
    parts = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or ".." in parts or "\0" in name or parts[0].endswith(":"):
        return "its name leads out of the archive"
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind == stat.S_IFLNK:
        return "it is a link"
    if kind not in _PLAIN:
        return "it is no plain file"
    if member.file_size > _SMALL and member.file_size > _MAX_RATIO * max(1, member.compress_size):
        return f"it is a zip bomb: {member.compress_size} bytes that become {size(member.file_size)}"
    return None


def _read(archive: ZipFile, member: ZipInfo, most: int) -> bytes:
    if member.flag_bits & 0x1:
        raise Unreadable("it needs a password")
    if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise Unreadable("it is compressed in an unusual way")
    with _broken_is_unreadable(), archive.open(member) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise Unreadable(f"it is larger than {size(most)}")
    return data


@contextmanager
def _broken_is_unreadable() -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        reason = " ".join(str(error).split())[:100]
        raise Unreadable(f"it is no zip file that can be read ({reason or type(error).__name__})") from None


def _insist_on_small_directory(end: bytes, most: int) -> None:
    """Refuses a table of contents that would fill the memory when it is read."""
    place = end.rfind(b"PK\5\6")
    if place < 0 or len(end) < place + 22:
        raise Unreadable("it is no zip file")
    length = int.from_bytes(end[place + 12 : place + 16], "little")
    if b"PK\6\7" in end[:place][-20:] or length > 300 * most:
        raise Unreadable(f"it holds more than {most} files")
