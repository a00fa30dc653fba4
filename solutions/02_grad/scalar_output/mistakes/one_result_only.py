"""Only the first row has derivatives, all others are zero: of the results, one was picked. That makes one number,
but one on which the other entries have no influence. Let every result have its share in that number.
"""

import jax
import jax.numpy as jnp


def f(x, y):
    return x**2 + y**3


def row_lengths(a):
    return jnp.sqrt(jnp.sum(a**2, axis=1))


def g_x(x, y):
    return jax.grad(lambda x, y: f(x, y).ravel()[0])(x, y)


def row_gradients(a):
    return jax.grad(lambda a: row_lengths(a)[0])(a)


__all__ = ["g_x", "row_gradients"]
