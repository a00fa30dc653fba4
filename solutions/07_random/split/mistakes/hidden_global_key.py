"""Two calls with the same argument gave different numbers: something else decides them, a key outside of the functions
that moves on with every call, or the clock. That is the hidden state of NumPy's generator, built anew. Let everything
a draw depends on come in as an argument: then a result can be repeated, whatever ran before.
"""

import jax

key = jax.random.PRNGKey(42)


def three_uniforms(seed):
    global key
    key, subkey = jax.random.split(key)
    return jax.random.uniform(subkey, (3,))


def uniform_then_normal(_):
    global key
    key, subkey_1, subkey_2 = jax.random.split(key, 3)
    return jax.random.uniform(subkey_1, (3,)), jax.random.normal(subkey_2, (10, 10))


__all__ = ["three_uniforms", "uniform_then_normal"]
