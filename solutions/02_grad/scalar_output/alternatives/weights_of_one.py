from functools import partial

import jax
import jax.numpy as jnp


def f(x, y):
    return x**2 + y**3


def row_lengths(a):
    return jnp.sqrt(jnp.sum(a**2, axis=1))


def total(function, *arguments):
    return function(*arguments).sum()


g_x = jax.jit(jax.grad(partial(total, f)))


def row_gradients(a):
    lengths, pull = jax.vjp(row_lengths, a)
    return pull(jnp.ones_like(lengths))[0]


__all__ = ["g_x", "row_gradients"]
