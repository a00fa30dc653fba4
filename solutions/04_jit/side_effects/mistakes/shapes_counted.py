"""`traces()` tells how many shapes `compiled` was called with. That is not all that counts: for integers in a shape
that came as floats before, `f` is traced as well. Let the code that is traced do the counting.
"""

import jax
import jax.numpy as jnp


def count_traces(f):
    shapes = set()
    compiled = jax.jit(f)

    def called(*args, **kwargs):
        shapes.add(tuple(x.shape for x in (*args, *kwargs.values())))
        return compiled(*args, **kwargs)

    return called, lambda: len(shapes)


def print_sum(x):
    total = jnp.sum(x)
    jax.debug.print("{total}", total=total)
    return total


__all__ = ["count_traces", "print_sum"]
