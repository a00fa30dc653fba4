"""`run_seconds` is the mean of all calls, the first one among them: compiling, which happens once, was
spread over all of them. Keep the first call apart, and take the median of the others.
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
    for _ in range(1 + repeats):
        start = time.perf_counter()
        jax.block_until_ready(f(*args))
        seconds.append(time.perf_counter() - start)
    return Timing(seconds[0], sum(seconds) / len(seconds))


__all__ = ["benchmark"]
