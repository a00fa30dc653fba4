import jax
import jax.numpy as jnp


def init_mlp(key, sizes):
    keys = jax.random.split(key, 3)
    params = []
    for i, (n_in, n_out) in enumerate(zip(sizes[:-1], sizes[1:])):
        weights = jax.random.normal(keys[i], (n_in, n_out)) * jnp.sqrt(2 / n_in)
        params.append((weights, jnp.zeros(n_out)))
    return params


__all__ = ["init_mlp"]
