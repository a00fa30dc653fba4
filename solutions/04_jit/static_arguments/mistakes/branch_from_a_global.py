"""The first call decided for all the later ones: whatever is asked for then, the branch is the one that was
traced. A compiled function looks at a global once, while it is traced. What chooses the branch has to be
an argument.
"""

import jax
import jax.numpy as jnp


chosen = None


@jax.jit
def compiled(x):
    if chosen == 1:
        return jnp.abs(x)
    return jnp.sum(x**2)


def foo(x, y):
    global chosen
    chosen = y
    return compiled(x)


def bar(x, *, mode):
    return foo(x, 1 if mode == "abs" else 2)


__all__ = ["foo", "bar"]
