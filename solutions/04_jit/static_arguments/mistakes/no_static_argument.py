"""`jax.jit` is there, but no argument is static. While the function is traced, `y` stands for every int at
once, so that `if y == 1` has no answer; and a text like "abs" cannot be traced at all. Tell `jax.jit`
which argument it should leave alone: by its position, or by its name.
"""

import jax
import jax.numpy as jnp


@jax.jit
def foo(x, y):
    if y == 1:
        return jnp.abs(x)
    return jnp.sum(x**2)


@jax.jit
def bar(x, *, mode):
    if mode == "abs":
        return jnp.abs(x)
    return jnp.sum(x**2)


__all__ = ["foo", "bar"]
