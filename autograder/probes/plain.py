"""From what learner code returns to plain data: the one way out of a sandbox for a value."""

from __future__ import annotations

from typing import Any

import jax
import numpy as np

from autograder.wire import Budget, Key, NotPlain, Record


def plain(value: Any) -> Any:
    """`value` with every JAX array as a NumPy array, and nothing in it that is no data.

    Raises:
      NotPlain: it holds something else: a tracer, a generator, a deleted array, itself.
    """
    return _Converter().convert(value, 0)


class _Converter:
    def __init__(self) -> None:
        self._budget = Budget()

    def convert(self, value: Any, depth: int) -> Any:
        self._budget.spend(depth)
        kind = type(value)
        if value is None or kind in (bool, int, float, complex, str, bytes):
            return value
        if isinstance(value, jax.core.Tracer):
            raise NotPlain("a tracer: a stand-in for a value, which has left the function it belongs to")
        if isinstance(value, jax.Array):
            return _array(value)
        if kind is np.ndarray or isinstance(value, np.generic):
            return np.array(value)
        if kind in (list, tuple):
            return kind(self.convert(item, depth + 1) for item in value)
        if isinstance(value, dict):
            return {self.convert(k, depth + 1): self.convert(v, depth + 1) for k, v in dict.items(value)}
        if isinstance(value, tuple) and isinstance(getattr(kind, "_fields", None), tuple):
            values = tuple(self.convert(item, depth + 1) for item in tuple(value))
            return Record(kind.__name__, tuple(map(str, kind._fields)), values)
        raise NotPlain(_name(value))


def _array(value: jax.Array) -> Any:
    if value.is_deleted():
        raise NotPlain("an array whose memory was given away (donated or deleted)")
    if jax.numpy.issubdtype(value.dtype, jax.dtypes.prng_key):
        return Key(str(jax.random.key_impl(value)), np.asarray(jax.random.key_data(value)))
    return np.asarray(value)


def _name(value: Any) -> str:
    kind = type(value)
    known = {"generator": "a generator", "function": "a function", "module": "a module", "type": "a class"}
    return known.get(kind.__name__, f"of type `{kind.__name__}`")
