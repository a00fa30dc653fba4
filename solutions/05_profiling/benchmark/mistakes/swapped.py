"""The two numbers are exchanged: `compile_seconds` is what the calls after the first took, and `run_seconds` what
the first one did. `Timing` takes them in the order in which its fields are written; by name, the order does not
matter.
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
    return Timing(median(seconds[1:]), seconds[0])


__all__ = ["benchmark"]
