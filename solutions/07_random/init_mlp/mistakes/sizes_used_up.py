"""The weights are right, and the list `sizes` is shorter than before: `pop` takes an entry out of the caller's own
list. Whoever makes a second network from it gets another one. Go through the list without changing it.
"""

import jax
import jax.numpy as jnp


def init_mlp(key, sizes):
    params = []
    while len(sizes) > 1:
        key, subkey = jax.random.split(key)
        n_in = sizes.pop(0)
        params.append((jax.random.normal(subkey, (n_in, sizes[0])) * jnp.sqrt(2 / n_in), jnp.zeros(sizes[0])))
    return params


__all__ = ["init_mlp"]
