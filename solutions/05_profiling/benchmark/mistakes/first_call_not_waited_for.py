"""`compile_seconds` is too short: the first call was measured until it returned, not until its result was
ready. What it left behind would also delay the next call on a real device. Wait for the first result as for
the others.
"""

import time
from statistics import median
from typing import NamedTuple

import jax


class Timing(NamedTuple):
    compile_seconds: float
    run_seconds: float


def benchmark(f, *args, repeats):
    start = time.perf_counter()
    f(*args)
    first = time.perf_counter() - start
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        jax.block_until_ready(f(*args))
        seconds.append(time.perf_counter() - start)
    return Timing(first, median(seconds))


__all__ = ["benchmark"]
