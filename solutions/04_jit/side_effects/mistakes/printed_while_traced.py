"""In a compiled function a line appears at the first call, and none later: `print` is Python, and ran while JAX
traced. Even then it had no number to show. JAX has a print of its own, which becomes a part of the program.
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
    print("the sum is", total)
    return total


__all__ = ["count_traces", "print_sum"]
