import jax.numpy as jnp
import numpy as np


def three_uniforms(seed):
    return jnp.array(np.random.default_rng(seed).random(3))


def uniform_then_normal(key):
    rng = np.random.default_rng()
    return jnp.array(rng.random(3)), jnp.array(rng.normal(size=(10, 10)))


__all__ = ["three_uniforms", "uniform_then_normal"]
