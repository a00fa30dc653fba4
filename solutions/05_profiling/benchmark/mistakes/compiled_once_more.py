"""`f` went through another `jax.jit`: its Python code ran once, to be traced, and what was measured then is another
function. `f` may be compiled already, or not on purpose. Call it as it is.
"""

import time
from statistics import median
from typing import NamedTuple

import jax


class Timing(NamedTuple):
    compile_seconds: float
    run_seconds: float


def benchmark(f, *args, repeats):
    f = jax.jit(f)
    seconds = []
    for _ in range(1 + repeats):
        start = time.perf_counter()
        jax.block_until_ready(f(*args))
        seconds.append(time.perf_counter() - start)
    return Timing(seconds[0], median(seconds[1:]))


__all__ = ["benchmark"]
