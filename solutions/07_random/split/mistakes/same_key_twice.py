"""Draws that should be different came from one and the same key. A key is no generator that moves on: a draw leaves
it as it was, and the next draw from it uses the same random bits again, even if the shape or the distribution is
another one. Make as many keys as there are draws, and give each draw its own.
"""

import jax
import jax.numpy as jnp


def three_uniforms(seed):
    key = jax.random.PRNGKey(seed)
    return jnp.stack([jax.random.uniform(key) for _ in range(3)])


def uniform_then_normal(key):
    xs = jax.random.uniform(key, (3,))
    ys = jax.random.normal(key, (10, 10))
    return xs, ys


__all__ = ["three_uniforms", "uniform_then_normal"]
