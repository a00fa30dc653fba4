"""L and its gradient are right; T and U stand in each other's places. The kinetic energy comes first.
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
        T, U = kinetic(p, m), potential(p, m)
        return T - U, (U, T)

    return jax.value_and_grad(lagrangian, has_aux=True)(p)


__all__ = ["lagrangian_value_and_grad"]
