"""The second of the pair could not be called: it is the count as it was before any call. A number does not
change any more. Return a function that looks up the count whenever it is called.
"""

import jax
import jax.numpy as jnp


def count_traces(f):
    count = 0

    def counted(*args, **kwargs):
        nonlocal count
        count += 1
        return f(*args, **kwargs)

    return jax.jit(counted), count


def print_sum(x):
    total = jnp.sum(x)
    jax.debug.print("the sum is {total}", total=total)
    return total


__all__ = ["count_traces", "print_sum"]
