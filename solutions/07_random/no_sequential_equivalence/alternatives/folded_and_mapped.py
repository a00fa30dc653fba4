"""Keys by `fold_in`, drawn from one after the other inside of one program."""

from functools import partial

import jax
import jax.numpy as jnp


@partial(jax.jit, static_argnames="n")
def individually(key, n):
    return jax.lax.map(lambda i: jax.random.normal(jax.random.fold_in(key, i)), jnp.arange(n))


all_at_once = lambda key, n: jax.random.normal(key, (1, n)).ravel()  # noqa: E731

PREDICTION = {"numpy": "yes", "jax": "no", "again": "yes"}

__all__ = ["individually", "all_at_once", "PREDICTION"]
