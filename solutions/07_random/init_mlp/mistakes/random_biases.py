"""The biases are random numbers. Only the weights need chance, so that the units of a layer differ from one another;
the biases start at 0.
"""

import jax
import jax.numpy as jnp


def init_mlp(key, sizes):
    params = []
    for n_in, n_out in zip(sizes[:-1], sizes[1:]):
        key, weight_key, bias_key = jax.random.split(key, 3)
        scale = jnp.sqrt(2 / n_in)
        params.append(
            (
                scale * jax.random.normal(weight_key, (n_in, n_out)),
                scale * jax.random.normal(bias_key, (n_out,)),
            )
        )
    return params


__all__ = ["init_mlp"]
