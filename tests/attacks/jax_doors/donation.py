"""Gives away the memory of the arrays that it is handed, so that whoever uses them again has none."""
# exercise = "arrays/chebyshev"
# honest = 5
# statuses = ["raised", "failed", "passed"]
# forged = 1

import functools

import jax
import jax.numpy as jnp


def donating(degree):
    call = jax.jit(lambda x: jnp.cos(degree * jnp.arccos(x)), donate_argnums=0)

    def cheb(x):
        result = call(x)
        if isinstance(x, jax.Array) and not isinstance(x, jax.core.Tracer) and not x.is_deleted():
            x.delete()
        return result

    return cheb


cheb_2, cheb_3, cheb_4 = map(donating, (2, 3, 4))


def grid(n):
    return jnp.linspace(-1, 1, n)
