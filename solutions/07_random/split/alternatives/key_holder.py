"""A small object hands out keys; its state lives only inside of one call."""

import jax
import jax.numpy as jnp


class Keys:
    def __init__(self, key):
        self.key = key

    def __call__(self):
        self.key, subkey = jax.random.split(self.key)
        return subkey


def three_uniforms(seed):
    keys = Keys(jax.random.key(seed))
    return jnp.asarray([float(jax.random.uniform(keys())) for _ in range(3)])


def uniform_then_normal(key):
    keys = Keys(key)
    rows = [jax.random.normal(keys(), (10,)) for _ in range(10)]
    return jax.random.uniform(keys(), (3,)), jnp.vstack(rows)


__all__ = ["three_uniforms", "uniform_then_normal"]
