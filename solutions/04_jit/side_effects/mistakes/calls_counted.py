"""`traces()` tells how often `compiled` was called: the count goes up in something that happens at every call,
outside of the compiled function or as a callback in it. Count in the Python code of the function that goes through
`jax.jit`: that code runs when it is traced.
"""

import jax
import jax.numpy as jnp


def count_traces(f):
    count = 0
    compiled = jax.jit(f)

    def counted(*args, **kwargs):
        nonlocal count
        count += 1
        return compiled(*args, **kwargs)

    return counted, lambda: count


def print_sum(x):
    total = jnp.sum(x)
    jax.debug.print("the sum is {total}", total=total)
    return total


__all__ = ["count_traces", "print_sum"]
