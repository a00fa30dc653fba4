"""For an odd number of calls it is the median. When their number is even, none is in the middle, and the median is the
mean of the two nearest to it. `statistics.median` and `np.median` know that.
"""

import time
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
    return Timing(seconds[0], sorted(seconds[1:])[repeats // 2])


__all__ = ["benchmark"]
