"""Length-prefixed frames on a pipe: four bytes of length, then the payload."""

from __future__ import annotations

import os
import struct

from autograder.errors import WireError

MAX_FRAME = (64 << 20) + (2 << 20)


def write_frame(descriptor: int, payload: bytes) -> None:
    data = memoryview(struct.pack("<I", len(payload)) + payload)
    while data:
        data = data[os.write(descriptor, data) :]


def read_frame(descriptor: int) -> bytes:
    """The next frame; blocks. Raises EOFError where the pipe ends first."""
    (size,) = struct.unpack("<I", _read_exactly(descriptor, 4))
    if size > MAX_FRAME:
        raise EOFError("a frame longer than any that is sent")
    return _read_exactly(descriptor, size)


def _read_exactly(descriptor: int, size: int) -> bytes:
    parts = []
    while size:
        part = os.read(descriptor, min(size, 1 << 20))
        if not part:
            raise EOFError("the pipe ended within a frame")
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


class FrameBuffer:
    """Collects bytes as they arrive and cuts them into frames; bounded in size."""

    def __init__(self, max_bytes: int) -> None:
        self._buffer = bytearray()
        self._left = max_bytes

    def feed(self, data: bytes) -> None:
        """Raises ValueError where more bytes came than were allowed, WireError where no frame can begin so."""
        self._left -= len(data)
        if self._left < 0:
            raise ValueError("too many bytes of results")
        self._buffer += data
        if len(self._buffer) >= 4 and struct.unpack_from("<I", self._buffer)[0] > MAX_FRAME:
            raise WireError("a frame longer than any that is sent")

    def take(self) -> bytes | None:
        """The next whole frame, if it is there."""
        if len(self._buffer) < 4:
            return None
        (size,) = struct.unpack_from("<I", self._buffer)
        if len(self._buffer) < 4 + size:
            return None
        payload = bytes(self._buffer[4 : 4 + size])
        del self._buffer[: 4 + size]
        return payload

    @property
    def partial(self) -> bool:
        return bool(self._buffer)
