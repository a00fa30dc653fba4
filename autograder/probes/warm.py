"""Fills the cache of compiled operations that a sandboxed child may read. `python -I -m autograder.probes.warm`.

What is compiled here is JAX's own: single operations on arrays of the shapes of an exercise's inputs, and what
its `probes.py` names in a function `warm`. No solution is at hand in this process, and no submission: the cache
can hold nothing of either.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from autograder.probes.running import configure, fresh
from autograder.probes.thrift import spare
from autograder.probes.warming import attempt, warm_up
from autograder.wire import decode

_OPERATIONS: tuple[Callable[[Any], Any], ...] = (
    jnp.abs, jnp.arccos, jnp.cos, jnp.exp, jnp.log, jnp.mean, jnp.negative, jnp.ones_like, jnp.sin, jnp.sqrt,
    jnp.square, jnp.sum, jnp.tanh, jnp.zeros_like,
    lambda x: x * 2, lambda x: 2 * x, lambda x: x * 2.0, lambda x: 2.0 * x,
    lambda x: x + 1, lambda x: x + 1.0, lambda x: x - 1, lambda x: 1 - x, lambda x: x / 2,
    lambda x: x**2, lambda x: x**3, lambda x: x > 0,
    lambda x: x + x, lambda x: x - x, lambda x: x * x, lambda x: x / x, lambda x: jnp.where(x > 0, x, x),
)  # fmt: skip
_MOST_SHAPES = 6


def main() -> None:
    folder, lock = sys.argv[1:]
    try:
        _fill(folder)
    finally:
        os.unlink(lock)


def _fill(folder: str) -> None:
    if hasattr(os, "nice"):
        os.nice(10)
    spare()  # As in whoever reads this cache: a program that is lowered otherwise is another one.
    configure(1, False, folder)
    jax.config.update("jax_persistent_cache_min_compile_time_secs", 0)
    order = decode(sys.stdin.buffer.read())
    inputs = {name: fresh(value) for name, value in order["inputs"].items()}
    for array in _distinct(inputs):
        for operation in _OPERATIONS:
            attempt(partial(operation, array))
    warm_up(order["probes"], order["inputs"])


def _distinct(inputs: dict[str, Any]) -> Iterator[jax.Array]:
    """One float array of each shape among the inputs."""
    seen: set[tuple[int, ...]] = set()
    for value in jax.tree.leaves(inputs):
        if (
            isinstance(value, jax.Array)
            and jnp.issubdtype(value.dtype, np.floating)
            and value.shape not in seen
        ):
            seen.add(value.shape)
            if len(seen) <= _MOST_SHAPES:
                yield value


if __name__ == "__main__":
    main()
