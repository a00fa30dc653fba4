"""The second vector got the result of the first. The numbers of `x` became part of the compiled program,
because `x` was taken from outside and not handed over as an argument. `jax.jit` traces arguments;
everything else is frozen.
"""

import jax
import jax.numpy as jnp


programs = {}


def foo(x, y):
    if y not in programs:
        programs[y] = jax.jit(lambda: jnp.abs(x) if y == 1 else jnp.sum(x**2))
    return programs[y]()


def bar(x, *, mode):
    return foo(x, 1 if mode == "abs" else 2)


__all__ = ["foo", "bar"]
