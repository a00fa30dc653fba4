"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def write_atomic(path: Path, text: str, *, synced: bool = True) -> None:
    """Writes a text file so that a crash at any moment leaves the old text or the new one.

    Args:
      synced: whether that holds for a power failure too. It takes a few milliseconds a file: thousands that can be
        written again at any time do without.
    """
    write_bytes_atomic(path, text.encode(), synced=synced)


def write_bytes_atomic(path: Path, data: bytes, *, synced: bool = True) -> None:
    """As `write_atomic`, of any file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # Hidden, so that nothing that looks for `*.py` meets a half-written one.
    new = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        with new.open("xb") as file:
            file.write(data)
            if synced:
                file.flush()
                os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, new)
        os.replace(new, path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
