"""The `@probe` decorator: what marks a function of `probes.py` as one observation to be made."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Any, TypeVar, overload

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True)
class Probe:
    """What is known of a probe without running it."""

    name: str
    inputs: tuple[str, ...]
    """Names of the inputs it takes, in order; the learner's module comes before them."""
    devices: int = 1
    x64: bool = False
    call: str | None = None

    @property
    def configuration(self) -> tuple[int, bool]:
        """Probes of one configuration share a child."""
        return self.devices, self.x64


PLAIN = (1, False)
"""The configuration of a probe that asks for nothing: one device, 32 bits."""


@overload
def probe(function: F) -> F: ...
@overload
def probe(*, devices: int = 1, x64: bool = False, call: str | None = None) -> Callable[[F], F]: ...
def probe(
    function: F | None = None, *, devices: int = 1, x64: bool = False, call: str | None = None
) -> F | Callable[[F], F]:
    """Marks a function as a probe: run in the sandbox, it returns what is to be observed, as plain data.

    Args:
      devices: how many CPU devices its process simulates. More than one asks for a child of its own.
      x64: whether its process computes in 64 bits. True asks for a child of its own.
      call: the call as the learner is shown it; by default read from the function's own text.
    """

    def mark(marked: F) -> F:
        names = tuple(inspect.signature(marked).parameters)[1:]
        marked.__probe__ = Probe(marked.__name__, names, devices, x64, call)  # type: ignore[attr-defined]
        return marked

    return mark if function is None else mark(function)


def probes_of(module: ModuleType) -> dict[str, tuple[Probe, Callable[..., Any]]]:
    """The probes of a module, in the order they are written."""
    return {name: (item.__probe__, item) for name, item in vars(module).items() if hasattr(item, "__probe__")}
