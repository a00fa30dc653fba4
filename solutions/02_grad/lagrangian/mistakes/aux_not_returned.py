"""L and the gradient came back, without T and U. The function that is differentiated may return something
beside its value: a pair `(value, anything)`, if `has_aux=True` says so. JAX hands `anything` on untouched.
"""

import jax
import jax.numpy as jnp

G = 9.81


def kinetic(p, m):
    return m * jnp.sum(p[3:6] ** 2) / 2


def potential(p, m):
    return m * G * p[2]


def lagrangian_value_and_grad(p, m):
    def lagrangian(p):
        return kinetic(p, m) - potential(p, m)

    return jax.value_and_grad(lagrangian)(p)


__all__ = ["lagrangian_value_and_grad"]
