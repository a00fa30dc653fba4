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
