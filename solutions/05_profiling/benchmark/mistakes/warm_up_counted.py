"""`run_seconds` is the median of all calls, the first one among them. In that one `f` compiles, which is
not what the others do. Keep it apart: it belongs to `compile_seconds` alone.
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
    return Timing(seconds[0], median(seconds))


__all__ = ["benchmark"]
