"""One key per number: unpacked, and mapped over."""

import jax
import jax.numpy as jnp
from jax import random as jrandom


def three_uniforms(seed):
    key_1, key_2, key_3 = jrandom.split(jrandom.PRNGKey(seed), 3)
    return jnp.array([jrandom.uniform(key_1), jrandom.uniform(key_2), jrandom.uniform(key_3)])


def uniform_then_normal(key):
    keys = jrandom.split(key, 103)
    return jax.vmap(jrandom.uniform)(keys[:3]), jax.vmap(jrandom.normal)(keys[3:]).reshape(10, 10)


__all__ = ["three_uniforms", "uniform_then_normal"]
