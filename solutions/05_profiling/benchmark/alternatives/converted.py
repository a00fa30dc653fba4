import time
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np


class Timing(NamedTuple):
    compile_seconds: float
    run_seconds: float


def arrive(result):
    arrays = [jnp.asarray(leaf) for leaf in jax.tree.leaves(result)]
    for array in arrays:
        array.copy_to_host_async()
    return [np.asarray(array) for array in arrays]


def benchmark(f, *args, repeats):
    ticks = [time.perf_counter()]
    for _ in range(1 + repeats):
        arrive(f(*args))
        ticks.append(time.perf_counter())
    first, *others = np.diff(ticks)
    return Timing(float(first), float(np.quantile(others, 0.5)))


__all__ = ["benchmark"]
