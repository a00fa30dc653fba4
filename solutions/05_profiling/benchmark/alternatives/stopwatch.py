import time
from contextlib import contextmanager
from typing import NamedTuple

import jax


class Timing(NamedTuple):
    compile_seconds: float
    run_seconds: float


@contextmanager
def stopwatch(seconds):
    start = time.time()
    yield
    seconds.append(time.time() - start)


def benchmark(f, *args, repeats):
    seconds = []
    for _ in range(1 + repeats):
        with stopwatch(seconds):
            for array in jax.tree.leaves(f(*args)):
                if isinstance(array, jax.Array):
                    array.block_until_ready()
    seconds, first = sorted(seconds[1:]), seconds[0]
    half = repeats // 2
    return Timing(first, (seconds[half] + seconds[-half - 1]) / 2)


__all__ = ["benchmark"]
