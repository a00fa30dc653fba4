"""In a compiled function a line appears at every call, but the number is not in it: the text was complete when
JAX traced, and no number was known yet. Leave a place in the text, as in "{total}", and hand the value over
as an argument of its own, `total=...`: no f-string, no `str`.
"""

import jax
import jax.numpy as jnp


def count_traces(f):
    count = 0

    def counted(*args, **kwargs):
        nonlocal count
        count += 1
        return f(*args, **kwargs)

    return jax.jit(counted), lambda: count


def print_sum(x):
    total = jnp.sum(x)
    jax.debug.print(f"the sum is {total}")
    return total


__all__ = ["count_traces", "print_sum"]
