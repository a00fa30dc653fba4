import timeit
from typing import NamedTuple

import jax
import numpy as np


class Timing(NamedTuple):
    compile_seconds: float
    run_seconds: float


def benchmark(f, *args, repeats):
    def call():
        jax.tree.map(lambda array: array.block_until_ready(), f(*args))

    first = timeit.timeit(call, number=1)
    return Timing(first, float(np.median(timeit.repeat(call, number=1, repeat=repeats))))


__all__ = ["benchmark"]
