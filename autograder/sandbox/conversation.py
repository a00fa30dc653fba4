"""One request to one child, watched from outside: its replies, and what ended it."""

from __future__ import annotations

import contextlib
import os
import secrets
import selectors
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from autograder.course import Limits
from autograder.errors import WireError
from autograder.sandbox.child import NONCE
from autograder.sandbox.children import Child
from autograder.sandbox.frames import FrameBuffer
from autograder.verdict import Reason, Status

_TICK = 0.02
_KEPT_OUTPUT = 4096
_FOREIGN = "It wrote to the grader's own pipe."
_MOST_THREADS = 500 + 20 * (os.cpu_count() or 1)
"""XLA starts a few for each processor, and the system has only so many for all."""
_GRACE = 2.0
"""Seconds that a child has to leave by itself after it closed its reply pipe."""


@dataclass(frozen=True)
class Ending:
    """What ended a child. `status` is None where it answered and left in good order."""

    status: Status | None
    reason: Reason | None
    message: str | None
    cpu: float
    only_wall: bool = False
    """Whether wall time alone ran out: worth one more try, with nothing else running."""


T = TypeVar("T")


class Conversation(Generic[T]):
    """Iterate over it for the replies, as `parse` reads them; afterwards read `ending` and `output`.

    A reply that `parse` refuses with a WireError ends the conversation, and the child.
    """

    def __init__(self, child: Child, request: bytes, limits: Limits, parse: Callable[[bytes], T]) -> None:
        self._child, self._limits, self._parse = child, limits, parse
        self._nonce = secrets.token_bytes(NONCE)
        self._request = request
        self._frames = FrameBuffer((limits.result << 20) + (4 << 20))
        self._printed = 0
        self.output = b""
        self.ending = Ending(Status.CRASHED, Reason.KILLED, "It was stopped.", 0.0)

    def __iter__(self) -> Iterator[T]:
        stopped: _Stop | None = _Stop(Status.CRASHED, Reason.KILLED, "It was stopped.")
        try:
            self._send()
            for reply in self._replies():
                yield self._read(reply)
            stopped = None
        except _Stop as stop:
            stopped = stop
        finally:
            self.ending = self._conclude(stopped)
            stopped = None  # its traceback holds this frame, and all that was read

    def _read(self, reply: bytes) -> T:
        if reply[:NONCE] != self._nonce:
            raise _Stop(Status.CRASHED, Reason.BAD_REPLY, _FOREIGN)
        try:
            return self._parse(reply[NONCE:])
        except WireError as error:
            message = f"What it sent back is not an answer: {error}."
            raise _Stop(Status.CRASHED, Reason.BAD_REPLY, message) from None

    def _send(self) -> None:
        data = memoryview(
            len(self._request + self._nonce).to_bytes(4, "little") + self._nonce + self._request
        )
        with contextlib.suppress(BrokenPipeError):
            while data:
                data = data[os.write(self._child.request, data) :]

    def _replies(self) -> Iterator[bytes]:
        """Reads until the child closes its reply pipe, within all limits."""
        started, cpu_before = time.monotonic(), self._child.cpu()
        with selectors.DefaultSelector() as selector:
            selector.register(self._child.reply, selectors.EVENT_READ)
            selector.register(self._child.output, selectors.EVENT_READ)
            while selector.get_map():
                ready = {key.fd for key, _ in selector.select(_TICK)}
                if self._child.output in ready:
                    self._read_output(selector)
                if self._child.reply in ready:
                    if not self._read_reply():
                        return
                    while (frame := self._frames.take()) is not None:
                        yield frame
                self._check_limits(time.monotonic() - started, self._child.cpu() - cpu_before)

    def _read_reply(self) -> bool:
        data = os.read(self._child.reply, 1 << 18)
        try:
            self._frames.feed(data)
        except WireError:
            raise _Stop(Status.CRASHED, Reason.BAD_REPLY, _FOREIGN) from None
        except ValueError:
            limit = f"Its results take more than {self._limits.result} MB."
            raise _Stop(Status.CRASHED, Reason.TOO_MUCH_OUTPUT, limit) from None
        return bool(data)

    def _read_output(self, selector: selectors.BaseSelector) -> None:
        data = os.read(self._child.output, 1 << 16)
        if not data:
            selector.unregister(self._child.output)
        self._printed += len(data)
        self.output += data[: max(0, _KEPT_OUTPUT - len(self.output))]
        if self._printed > self._limits.output << 10:
            limit = f"It printed more than {self._limits.output} kB, and was stopped."
            raise _Stop(Status.CRASHED, Reason.TOO_MUCH_OUTPUT, limit)

    def _check_limits(self, wall: float, cpu: float) -> None:
        limits = self._limits
        if cpu > limits.cpu:
            message = f"It used more than {limits.cpu:g} s of computing time, and was stopped."
            raise _Stop(Status.TIMED_OUT, Reason.TIME_LIMIT, message)
        if wall > limits.wall:
            message = f"It was not done after {limits.wall:g} s, and was stopped."
            raise _Stop(Status.TIMED_OUT, Reason.TIME_LIMIT, message, only_wall=True)
        if self._child.memory() > limits.memory:
            message = f"It needed more than {limits.memory} MB of memory, and was stopped."
            raise _Stop(Status.CRASHED, Reason.OUT_OF_MEMORY, message)
        if self._child.threads() > _MOST_THREADS:
            message = f"It started more than {_MOST_THREADS} threads, and was stopped."
            raise _Stop(Status.CRASHED, Reason.KILLED, message)

    def _conclude(self, stopped: _Stop | None) -> Ending:
        if stopped is not None:
            cpu = self._child.ended().cpu
            return Ending(stopped.status, stopped.reason, stopped.message, cpu, stopped.only_wall)
        left = self._child.wait(_GRACE)
        ended = self._child.ended()
        if not left:
            message = "It closed the grader's own pipe and kept running."
            return Ending(Status.CRASHED, Reason.BAD_REPLY, message, ended.cpu)
        if ended.code < 0:
            return Ending(Status.CRASHED, Reason.KILLED, _signal_text(-ended.code), ended.cpu)
        if ended.code != 0:
            message = f"It ended the process, with exit code {ended.code}."
            return Ending(Status.CRASHED, Reason.EXITED, message, ended.cpu)
        return Ending(None, None, None, ended.cpu)


class _Stop(Exception):
    def __init__(self, status: Status, reason: Reason, message: str, only_wall: bool = False) -> None:
        super().__init__(message)
        self.status, self.reason, self.message, self.only_wall = status, reason, message, only_wall


def _signal_text(number: int) -> str:
    # The first process of a PID namespace cannot abort: it then ends in a segmentation fault, too.
    crashes = {
        signal.SIGSEGV: "a segmentation fault",
        signal.SIGABRT: "an abort",
        signal.SIGBUS: "a bus error",
    }
    try:
        name = signal.Signals(number)
    except ValueError:
        return f"It was ended by signal {number}."
    return (
        f"It crashed in compiled code ({crashes[name]})."
        if name in crashes
        else f"It was ended by {name.name}."
    )
