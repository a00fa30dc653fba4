"""Three arrays in a list came back, where one array of shape `(3,)` was asked for. A list can't be added or
multiplied entry by entry. Draw all three numbers at once, with a shape, or put the single ones together with
`jnp.stack`.
"""

import jax


def three_uniforms(seed):
    keys = jax.random.split(jax.random.PRNGKey(seed), 3)
    return [jax.random.uniform(key) for key in keys]


def uniform_then_normal(key):
    key_1, key_2 = jax.random.split(key)
    return jax.random.uniform(key_1, (3,)), jax.random.normal(key_2, (10, 10))


__all__ = ["three_uniforms", "uniform_then_normal"]
