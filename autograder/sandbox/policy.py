"""What a sandbox allows: the isolation levels, and the folders a learner's process may read."""

from __future__ import annotations

import os
import site
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Level(StrEnum):
    """How a learner's program is kept apart, the strongest first."""

    FULL = "full"
    RESTRICTED = "restricted"
    PROCESS = "process"
    NONE = "none"


# Shared libraries that are opened late, and where the dynamic linker looks for them.
_SYSTEM = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache")
# Not /dev/zero: what is mapped of it and shared is memory that no limit counts.
DEVICES = ("/dev/null", "/dev/random", "/dev/urandom")


@dataclass(frozen=True)
class Policy:
    """The readable part of the file system (all of it read-only), and what is hidden within."""

    readable: tuple[str, ...]
    hidden: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    """Folders of which, and below which, the names may be read and nothing else."""

    def around_hidden(self) -> Policy:
        """The same without a way into what is hidden, for where nothing can be mounted over it.

        Landlock allows whole folders only. In the place of one that has something hidden in it stands all that lies
        around that; for Python to find its modules there, the names of everything below can still be listed.
        """
        parts = [_around(path, self.hidden) for path in self.readable]
        listed = [path for path, around in zip(self.readable, parts, strict=True) if around != [path]]
        return Policy(tuple(path for around in parts for path in around), self.hidden, tuple(listed))


def policy(extra: Iterable[Path] = (), hidden: Iterable[Path] = ()) -> Policy:
    """What a Python process with this interpreter's packages needs, `extra` folders, and nothing else.

    The engine's own package is readable; the folder around it is not: it may hold a course. Of `hidden`, what lies
    outside of the readable folders needs no hiding.
    """
    prefixes = {os.path.realpath(path) for path in (sys.prefix, sys.base_prefix, sys.exec_prefix)}
    prefixes |= {sys.prefix, sys.base_prefix}
    packages = {path for path in (*site.getsitepackages(), *sys.path) if _is_package_folder(path)}
    engine = str(Path(__file__).resolve().parents[1])
    wanted = {*prefixes, *packages, engine, *_SYSTEM, *(str(Path(path).resolve()) for path in extra)}
    wanted.discard("/")
    existing = sorted(path for path in wanted if os.path.exists(path))
    readable = tuple(path for path in existing if not any(_is_below(path, other) for other in existing))
    secret = [str(Path(path).resolve()) for path in hidden if os.path.isdir(path)]
    return Policy(
        readable, tuple(path for path in secret if any(_is_below(path, other) for other in readable))
    )


def _is_package_folder(path: str) -> bool:
    """Whether an entry of `sys.path` is the standard library or installed packages, and not a course."""
    return os.path.basename(path) in ("site-packages", "dist-packages", "lib-dynload") and os.path.isdir(path)


def _is_below(path: str, other: str) -> bool:
    return path != other and path.startswith(other.rstrip("/") + "/") and not os.path.islink(other)


def _around(path: str, hidden: tuple[str, ...]) -> list[str]:
    """`path` itself where nothing hidden is in it; else the paths below it that have nothing hidden in them."""
    real = os.path.realpath(path)
    inside = tuple(other for other in hidden if other == real or _is_below(other, real))
    if not inside:
        return [path]
    if real in inside:
        return []
    # A link is no way in: what it leads to is allowed by its own place, or not at all.
    entries = [entry.path for entry in os.scandir(real) if not entry.is_symlink()]
    return [found for entry in sorted(entries) for found in _around(entry, inside)]
