"""Ways to observe much for little: what is compiled or computed once serves several probes."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import jax
import numpy as np

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


def ahead(function: Callable[..., Any], *arguments: Any) -> Callable[..., Any]:
    """Traces `function` now, and compiles it on another thread while probes that need no numbers go on.

    Args:
      arguments: what it will be called with, or their shapes and dtypes (`jax.ShapeDtypeStruct`).

    Returns:
      the compiled function, whose first call waits for the compiler. What tracing raises is raised here.
    """
    program = jax.jit(function).lower(*arguments)
    compiled = ThreadPoolExecutor(1).submit(program.compile)
    return lambda *arguments: compiled.result()(*arguments)


def in_one_piece(call: Callable[[], Any]) -> Any:
    """What `call()` gives, compiled as a whole where that can be: a tenth of the cost of single operations.

    An array of NumPy's stays one, with its dtype: as the result of a compiled function it would lose its 64 bits.
    """
    traced: list[Any] = []

    def watched() -> Any:
        traced.append(call())
        return traced[-1]

    try:
        results = jax.jit(watched)()
        return jax.tree.map(lambda result, was: was if _is_numpy(was) else result, results, traced[-1])
    except Exception:
        return call()


def _is_numpy(value: Any) -> bool:
    return isinstance(value, np.ndarray | np.generic)
