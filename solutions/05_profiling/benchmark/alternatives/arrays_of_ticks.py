import time
from collections import namedtuple

import jax
import jax.numpy as jnp


Timing = namedtuple("Timing", ["compile_seconds", "run_seconds"])


def once(f, args):
    before = time.monotonic_ns()
    jax.device_get(f(*args))
    return (time.monotonic_ns() - before) / 1e9


def benchmark(f, *args, repeats):
    compile_seconds = once(f, args)
    runs = jnp.array([once(f, args) for _ in range(repeats)])
    return Timing(run_seconds=jnp.median(runs), compile_seconds=compile_seconds)


__all__ = ["benchmark"]
