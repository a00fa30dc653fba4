"""Landlock: the folders a learner's process may read. Nothing may be written, and no network used."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterable

from autograder.sandbox import kernel

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8

# By ABI version: all file-system rights that version handles. What is handled and not granted is denied.
_HANDLED = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1, 5: (1 << 16) - 1}
_HANDLED_NET = 0b11
_SCOPES = 0b11


def _attributes(version: int) -> bytes:
    handled = _HANDLED[min(version, 5)]
    if version >= 6:
        return struct.pack("QQQ", handled, _HANDLED_NET, _SCOPES)
    if version >= 4:
        return struct.pack("QQ", handled, _HANDLED_NET)
    return struct.pack("Q", handled)


def restrict(
    readable: Iterable[str], writable_devices: Iterable[str] = ("/dev/null",), listed: Iterable[str] = ()
) -> None:
    """From now on this process reads below `readable` and nowhere else; below `listed` it reads names."""
    ruleset = kernel.landlock_create_ruleset(_attributes(kernel.landlock_version()))
    for path in readable:
        _allow(ruleset, path, _READ_FILE | _EXECUTE, _READ_DIR)
    for path in listed:
        _allow(ruleset, path, 0, _READ_DIR)
    for path in writable_devices:
        _allow(ruleset, path, _READ_FILE | _WRITE_FILE, 0)
    kernel.landlock_restrict_self(ruleset)
    os.close(ruleset)


def _allow(ruleset: int, path: str, file_rights: int, folder_rights: int) -> None:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    rights = file_rights | (folder_rights if os.path.isdir(path) else 0)
    kernel.landlock_add_path(ruleset, struct.pack("<Qi", rights, descriptor))
    os.close(descriptor)
