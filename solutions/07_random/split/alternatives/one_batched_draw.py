"""One draw of 103 numbers from one key; three of them pushed through the normal distribution."""

import jax


def three_uniforms(seed):
    return jax.random.uniform(key=jax.random.PRNGKey(seed), shape=[3])


@jax.jit
def uniform_then_normal(key):
    draws = jax.random.normal(key, (103,))
    return [jax.scipy.stats.norm.cdf(draws[:3]), draws[3:].reshape((10, 10))]


__all__ = ["three_uniforms", "uniform_then_normal"]
