"""Keys unpacked, stacked and mapped over; and picked by their index in a loop."""

import jax
import jax.numpy as jnp
from jax.random import PRNGKey, normal, split, uniform


def three_uniforms(seed):
    key, *subkeys = split(PRNGKey(seed), 4)
    return jax.vmap(uniform)(jnp.stack(subkeys))


def uniform_then_normal(key):
    keys = split(key, 11)

    def fill(i, matrix):
        return matrix.at[i].set(normal(keys[i + 1], (10,)))

    return uniform(keys[0], (3,)), jax.lax.fori_loop(0, 10, fill, jnp.zeros((10, 10)))


__all__ = ["three_uniforms", "uniform_then_normal"]
