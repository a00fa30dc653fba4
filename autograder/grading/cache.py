"""A cache of bytes by content: observations of trusted programs, keyed by everything that they depend on."""

from __future__ import annotations

import contextlib
import hashlib
import os
import platform
import sys
import tempfile
from collections.abc import Iterable
from functools import cache
from importlib import metadata
from pathlib import Path

from autograder.course import RECORDED, installed_root

_OBSERVATIONS = "observations"
_EMPTY = "empty"
_NOT_OBSERVING = frozenset("authoring classroom cli live nbgrader notebooks pictures views".split())
"""Packages that have no say in what is observed, nor in what becomes of it."""


def cache_folder() -> Path | None:
    """This user's own cache folder, or None where there can be no private one."""
    base = os.environ.get("GRADE_CACHE") or os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    folder = Path(base) / "autograder"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / _OBSERVATIONS).mkdir(mode=0o700, exist_ok=True)
        status = folder.stat()
    except OSError:
        return None
    if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & 0o022):
        return None
    return folder


def empty_folder(cache: Path | None) -> Path:
    """Where an engine stands: it needs no file, and a folder of its own would stay behind when it is killed."""
    if cache is not None:
        with contextlib.suppress(OSError):
            (cache / _EMPTY).mkdir(mode=0o500, exist_ok=True)
            return cache / _EMPTY
    return Path(os.sep)


def private_folders(root: Path, cache: Path | None) -> list[Path]:
    """What no program may read, not even where it lies in a folder that Python needs."""
    courses = [folder for folder in (root, installed_root()) if folder]
    answers = [folder / name for folder in courses for name in ("solutions", RECORDED)]
    return [*answers, *([cache / _OBSERVATIONS] if cache else [])]


def digest(parts: Iterable[bytes | str]) -> str:
    """SHA-256 over the parts, each with its length, so that no two lists of parts look alike."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "little") + data)
    return total.hexdigest()


@cache
def platform_digest() -> str:
    """Everything beside the exercise that an observation may depend on: versions, engine, processor."""
    versions = [f"{name}=={metadata.version(name)}" for name in ("jax", "jaxlib", "numpy", "chex")]
    engine = Path(__file__).resolve().parents[1]
    sources = sorted(
        path for path in engine.rglob("*.py") if path.relative_to(engine).parts[0] not in _NOT_OBSERVING
    )
    return digest(
        [sys.version, platform.machine(), _processor(), *versions, *(p.read_bytes() for p in sources)]
    )


def _processor() -> str:
    with contextlib.suppress(OSError), open("/proc/cpuinfo") as file:
        return next((line for line in file if line.startswith(("flags", "Features"))), "")
    return platform.processor()


class Cache:
    """Entries are files, written whole, with a checksum before the content; a damaged one is no entry."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder / _OBSERVATIONS if folder else None

    def get(self, key: str) -> bytes | None:
        if self._folder is None:
            return None
        try:
            data = (self._folder / key).read_bytes()
        except OSError:
            return None
        checksum, content = data[:32], data[32:]
        return content if hashlib.sha256(content).digest() == checksum else None

    def put(self, key: str, content: bytes) -> None:
        """Keeps `content`; where the folder cannot be written, nothing is kept and nothing is said."""
        if self._folder is None:
            return
        with contextlib.suppress(OSError):
            self._folder.mkdir(mode=0o700, exist_ok=True)
            descriptor, name = tempfile.mkstemp(dir=self._folder)
            with os.fdopen(descriptor, "wb") as file:
                file.write(hashlib.sha256(content).digest() + content)
            os.replace(name, self._folder / key)
