import jax
from jax import random


def three_uniforms(seed):
    key, subkey = random.split(random.PRNGKey(seed))
    return jax.vmap(lambda _: random.uniform(subkey))(jax.numpy.arange(3))


def uniform_then_normal(key):
    key, subkey = random.split(key)
    return random.uniform(subkey, (3,)), random.normal(subkey, (10, 10))


__all__ = ["three_uniforms", "uniform_then_normal"]
