"""The child's side of a conversation: one request in, replies out, and nothing else left open.

Also, as `main`, the entry point of level `process`, where the child is a fresh interpreter with three arguments:
the target, megabytes of memory, and seconds of CPU time.
"""

from __future__ import annotations

import importlib
import os
import select
import sys
from collections.abc import Callable
from typing import cast

from autograder.sandbox.frames import read_frame, write_frame
from autograder.sandbox.limits import limit

NONCE = 16
Reply = Callable[[bytes], None]
Target = Callable[[bytes, Reply], None]
Prepare = Callable[[bytes, Callable[[], bool]], None]

# Where a child finds its two ends; 0, 1 and 2 are /dev/null and the output pipe.
REQUEST, REPLY = 3, 4


def resolve(target: str) -> Target:
    """The function that `target` ("module:name") names."""
    module, name = target.split(":")
    return cast(Target, getattr(importlib.import_module(module), name))


def serve(target: Target, request: int, reply: int) -> None:
    """Reads one request, and hands it to `target` with a function that sends replies.

    A reply carries the request's nonce: what was written before the question was known is told from an answer.
    """
    frame = read_frame(request)
    os.close(request)
    nonce, payload = frame[:NONCE], frame[NONCE:]
    target(payload, lambda answer: write_frame(reply, nonce + answer))


def is_asked() -> bool:
    """Whether a request is there, or none will ever be."""
    return bool(select.select([REQUEST], [], [], 0)[0])


def place_descriptors(request: int, reply: int, output: int) -> None:
    """Moves the three ends to their places and closes all other descriptors of this process."""
    high = [os.dup(_above(descriptor)) for descriptor in (request, reply, output)]
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(high[2], 1)
    os.dup2(high[2], 2)
    os.dup2(high[0], REQUEST)
    os.dup2(high[1], REPLY)
    os.closerange(5, 1 << 16)


def _above(descriptor: int) -> int:
    """A copy of `descriptor` that no place below 10 collides with."""
    copies = []
    while descriptor < 10:
        descriptor = os.dup(descriptor)
        copies.append(descriptor)
    for copy in copies[:-1]:
        os.close(copy)
    return descriptor


def main() -> None:
    target, memory, cpu = sys.argv[1:]
    request, reply, output = os.dup(0), os.dup(1), os.dup(2)
    place_descriptors(request, reply, output)
    # Small files may be written: some libraries look for a temporary folder when they are imported.
    limit(int(memory), float(cpu), file_mb=16)
    serve(resolve(target), REQUEST, REPLY)
    sys.stdout.flush()
    os._exit(0)
