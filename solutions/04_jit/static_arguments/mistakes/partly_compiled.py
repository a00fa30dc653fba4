"""The values are right, and one branch is a compiled program; the other does arithmetic outside of one.
What is compiled together runs as one: let the function that goes through `jax.jit` return the final
result of its branch.
"""

import jax
import jax.numpy as jnp


absolute = jax.jit(jnp.abs)
square = jax.jit(jnp.square)


def foo(x, y):
    if y == 1:
        return absolute(x)
    return jnp.sum(square(x))


def bar(x, *, mode):
    return foo(x, 1 if mode == "abs" else 2)


__all__ = ["foo", "bar"]
