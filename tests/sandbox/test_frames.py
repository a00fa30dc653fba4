"""Frames on a pipe: whole ones come out, and nothing that claims too much is waited for."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.errors import WireError
from autograder.sandbox.frames import MAX_FRAME, FrameBuffer, read_frame, write_frame


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    reader, writer = os.pipe()
    yield reader, writer
    for descriptor in (reader, writer):
        try:
            os.close(descriptor)
        except OSError:
            continue


def test_round_trip(pipe: tuple[int, int]) -> None:
    reader, writer = pipe
    for payload in (b"", b"one", b"x" * 5000):
        write_frame(writer, payload)
        assert read_frame(reader) == payload


def test_a_pipe_that_ends_first(pipe: tuple[int, int]) -> None:
    reader, writer = pipe
    os.write(writer, struct.pack("<I", 10) + b"abc")
    os.close(writer)
    with pytest.raises(EOFError, match="the pipe ended within a frame"):
        read_frame(reader)


def test_a_frame_that_claims_to_be_long(pipe: tuple[int, int]) -> None:
    reader, writer = pipe
    os.write(writer, struct.pack("<I", MAX_FRAME + 1))
    with pytest.raises(EOFError, match="a frame longer than any that is sent"):
        read_frame(reader)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.binary(max_size=30), max_size=5), st.integers(1, 7))
def test_buffer_cuts_frames_however_they_arrive(payloads: list[bytes], step: int) -> None:
    data = b"".join(struct.pack("<I", len(payload)) + payload for payload in payloads)
    buffer, found = FrameBuffer(1000), []
    for start in range(0, len(data), step):
        buffer.feed(data[start : start + step])
        while (frame := buffer.take()) is not None:
            found.append(frame)
    assert found == payloads
    assert not buffer.partial


def test_buffer_with_part_of_a_frame() -> None:
    buffer = FrameBuffer(1000)
    buffer.feed(struct.pack("<I", 3) + b"ab")
    assert buffer.take() is None
    assert buffer.partial


def test_buffer_with_too_many_bytes() -> None:
    buffer = FrameBuffer(10)
    with pytest.raises(ValueError, match="too many bytes of results"):
        buffer.feed(bytes(11))


@pytest.mark.parametrize("split", [0, 2, 3])
def test_buffer_with_a_frame_that_claims_to_be_long(split: int) -> None:
    buffer = FrameBuffer(1000)
    data = struct.pack("<I", 0xFFFFFFFF)
    buffer.feed(data[:split])
    with pytest.raises(WireError, match="a frame longer than any that is sent"):
        buffer.feed(data[split:] + b"x")


def test_buffer_with_a_second_frame_that_claims_to_be_long() -> None:
    """Found when the frame before it is taken out, or at the next bytes: never waited for."""
    buffer = FrameBuffer(1000)
    buffer.feed(struct.pack("<I", 1) + b"a" + struct.pack("<I", 0xFFFFFFFF))
    assert buffer.take() == b"a"
    assert buffer.take() is None
    with pytest.raises(WireError, match="a frame longer than any that is sent"):
        buffer.feed(b"x")
