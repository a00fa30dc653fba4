"""Uniform numbers from random bits, normal ones from two uniform ones."""

import jax
import jax.numpy as jnp


def uniform(key, shape):
    return (jax.random.bits(key, shape) >> 8).astype(jnp.float32) / 2**24


def three_uniforms(seed):
    return uniform(jax.random.key(seed), (3,))


def uniform_then_normal(key):
    first, radii, angles = jax.random.split(key, 3)
    squares = -2 * jnp.log1p(-uniform(radii, (10, 10)))
    return uniform(first, (3,)), jnp.sqrt(squares) * jnp.cos(2 * jnp.pi * uniform(angles, (10, 10)))


__all__ = ["three_uniforms", "uniform_then_normal"]
