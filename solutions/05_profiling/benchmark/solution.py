"""Measuring what you mean to measure.

JAX hands work over and returns before it is done, and the first call of a compiled function compiles it. So
a clock has to wait for the result, and the first call is measured on its own. The calls after it are
measured one by one; their median does not mind that one of them was disturbed.
"""

import time
from statistics import median
from typing import NamedTuple

import jax


class Timing(NamedTuple):
    """How long calls of a function took, in seconds of the clock on the wall."""

    compile_seconds: float
    run_seconds: float


def benchmark(f, *args, repeats):
    """Measures `f(*args)`: calls it once, and then `repeats` times, `1 + repeats` calls in all.

    A call is over when every array of its result is ready. The next one starts after that.

    Args:
      f: a function, to be called as it is (without another `jax.jit`). It returns an array, or arrays in
        tuples, lists and dicts.
      *args: what it is called with, every time.
      repeats: how many calls to measure after the first one, an int of at least 1.

    Returns:
      `Timing(compile_seconds, run_seconds)`: how long the whole first call took, in which `f` may compile,
      and the median of how long each of the other calls took.
    """
    # TODO: read `time.perf_counter()`, call, wait, read it again (about 8 lines).
    ### BEGIN SOLUTION
    seconds = []
    for _ in range(1 + repeats):
        start = time.perf_counter()
        # Unlike the method of an array, this function takes any container of arrays.
        jax.block_until_ready(f(*args))
        seconds.append(time.perf_counter() - start)
    first, *others = seconds
    return Timing(compile_seconds=first, run_seconds=median(others))
    ### END SOLUTION


# Try it: benchmark(jax.jit(jax.numpy.sin), 1.0, repeats=5), and then: grade profiling/benchmark

__all__ = ["benchmark"]
