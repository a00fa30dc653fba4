"""Ways to observe much for little: what is compiled or computed once serves several probes."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import jax

P = ParamSpec("P")
T = TypeVar("T")


def once(function: Callable[P, T]) -> Callable[P, T]:
    """Computes `function` at its first call, and returns that result at every call. An exception is not kept.

    For what several probes share: one process grades one program, on one set of inputs.
    """
    results: list[T] = []

    @wraps(function)
    def kept(*args: P.args, **kwargs: P.kwargs) -> T:
        if not results:
            results.append(function(*args, **kwargs))
        return results[0]

    return kept


def in_one_piece(call: Callable[[], Any]) -> Any:
    """What `call()` gives, compiled as a whole where that can be: a tenth of the cost of single operations."""
    try:
        return jax.jit(call)()
    except Exception:
        return call()


def together(**calls: Callable[[], Any]) -> Callable[[str], Any]:
    """A function from the name of a call to what it gives: all are compiled in one piece where that can be.

    Else each is made by itself, when it is asked for. For calls of the same functions only: where one of them never
    returns, the others are lost with it.
    """
    try:
        results = jax.jit(lambda: {name: call() for name, call in calls.items()})()
    except Exception:
        return lambda name: in_one_piece(calls[name])
    return lambda name: results[name]
