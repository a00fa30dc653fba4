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
        result = f(*args)
        seconds.append(time.perf_counter() - start)
        jax.block_until_ready(result)
    return Timing(seconds[0], median(seconds[1:]))


__all__ = ["benchmark"]
