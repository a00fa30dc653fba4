"""The `@check` decorator, and the ways for a check to fail."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from types import ModuleType
from typing import Any, NoReturn, TypeVar

F = TypeVar("F", bound=Callable[..., Any])


class CheckFailure(AssertionError):
    """A check that failed: why, in a code and in words, and what came back against what was expected."""

    def __init__(
        self, reason: str, message: str, got: str | None = None, expected: str | None = None
    ) -> None:
        super().__init__(f"{reason}: {message}")
        self.reason, self.message, self.got, self.expected = reason, message, got, expected


@dataclass(frozen=True)
class Check:
    """What is known of a check without running it."""

    name: str
    promise: str
    points: float
    kind: str
    needs: tuple[str, ...]


def check(
    *, points: float = 1, kind: str = "value", needs: Sequence[Callable[..., Any]] = ()
) -> Callable[[F], F]:
    """Marks a pytest function as a check of an exercise. Its one-line docstring is the promise.

    Args:
      points: what it earns when it passes.
      kind: "value" for what is computed, "structural" for how (told by a process that the learner shares).
      needs: checks without which this one says nothing new: where one of them fails, this one is skipped.
    """
    if kind not in ("value", "structural"):
        raise ValueError(f"a check's kind is value or structural, not {kind!r}")

    def mark(function: F) -> F:
        promise = " ".join((function.__doc__ or "").split())
        names = tuple(needed.__name__ for needed in needs)
        function.__check__ = Check(function.__name__, promise, float(points), kind, names)  # type: ignore[attr-defined]
        return function

    return mark


def checks_of(module: ModuleType) -> dict[str, Check]:
    """The checks of a module, in the order they are written."""
    return {name: item.__check__ for name, item in vars(module).items() if hasattr(item, "__check__")}


def fail(reason: str, message: str, *, got: str | None = None, expected: str | None = None) -> NoReturn:
    """Fails the check that calls it."""
    raise CheckFailure(reason, message, got, expected)


_remarks: ContextVar[list[str] | None] = ContextVar("_remarks", default=None)


def remark(text: str) -> None:
    """Says something that costs nothing: a right answer that could be a better one."""
    kept = _remarks.get()
    if kept is not None:
        kept.append(text)


@contextlib.contextmanager
def collected_remarks() -> Iterator[list[str]]:
    """Collects the remarks that are made meanwhile."""
    kept: list[str] = []
    token = _remarks.set(kept)
    try:
        yield kept
    finally:
        _remarks.reset(token)


def insist(condition: object, reason: str, message: str) -> None:
    """Fails the check that calls it unless `condition` is true.

    Args:
      reason: a code in snake_case, as `recompiled`.
      message: what was seen and what to do, in one or two sentences.
    """
    if not condition:
        fail(reason, message)
