"""`traces()` tells 0, however often `f` was traced. Either nothing adds to the count that it reads, or it hands back a
number that was read before the first call. It has to read the count each time it is asked.
"""

import jax
import jax.numpy as jnp


def count_traces(f):
    count = 0

    @jax.jit
    def compiled(*args, **kwargs):
        nonlocal count
        count += 1
        return f(*args, **kwargs)

    traces = count
    return compiled, lambda: traces


def print_sum(x):
    total = jnp.sum(x)
    jax.debug.print("the sum is {total}", total=total)
    return total


__all__ = ["count_traces", "print_sum"]
