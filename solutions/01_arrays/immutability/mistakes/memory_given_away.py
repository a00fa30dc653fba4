"""The numbers are right, but `a` is gone after the call: with `donate_argnums` a compiled function may write its
result into the memory of an argument. That saves room where nobody needs the argument any more. Here `a`
has to stay as it was.
"""

from functools import partial

import jax
import jax.numpy as jnp


@partial(jax.jit, donate_argnums=0)
def set_row(a, i, value):
    return a.at[i].set(value)


@partial(jax.jit, donate_argnums=0)
def add_at(a, indices, updates):
    return a.at[indices].add(updates)


@partial(jax.jit, donate_argnums=0)
def zero_diagonal(a):
    i = jnp.arange(a.shape[0])
    return a.at[i, i].set(0)


__all__ = ["set_row", "add_at", "zero_diagonal"]
