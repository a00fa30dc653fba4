"""For a single array all is right, but a result may be a tuple, a list or a dict of arrays, and these have
no method `block_until_ready`. The function of the same name, `jax.block_until_ready`, takes both.
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
        f(*args).block_until_ready()
        seconds.append(time.perf_counter() - start)
    return Timing(seconds[0], median(seconds[1:]))


__all__ = ["benchmark"]
