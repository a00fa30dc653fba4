import jax.numpy as jnp
from jax import random as jr


def three_uniforms(number):
    k = jr.PRNGKey(number)
    return jnp.stack([jr.uniform(k), jr.uniform(k), jr.uniform(k)])


def uniform_then_normal(k):
    a = jr.uniform(k, shape=(3,))
    b = jr.normal(k, shape=(10, 10))
    return a, b
