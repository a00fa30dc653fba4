"""The times are too short: what passes until the results are ready is not in them. A call returns as soon
as the work is handed over. Wait for the result with `jax.block_until_ready`, and after that read a clock
that goes on while Python waits, as `time.perf_counter` does.
"""

import time
from statistics import median
from typing import NamedTuple


class Timing(NamedTuple):
    compile_seconds: float
    run_seconds: float


def benchmark(f, *args, repeats):
    seconds = []
    for _ in range(1 + repeats):
        start = time.perf_counter()
        f(*args)
        seconds.append(time.perf_counter() - start)
    return Timing(seconds[0], median(seconds[1:]))


__all__ = ["benchmark"]
