import jax
import jax.numpy as jnp


def three_uniforms(seed):
    key = jax.random.key(seed)
    draws = []
    for _ in range(3):
        subkey = key
        draws.append(jax.random.uniform(subkey))
    return jnp.array(draws)


def uniform_then_normal(key):
    jax.random.split(key)
    xs = jax.random.uniform(key, (3,))
    jax.random.split(key)
    ys = jax.random.normal(key, (10, 10))
    return xs, ys


__all__ = ["three_uniforms", "uniform_then_normal"]
