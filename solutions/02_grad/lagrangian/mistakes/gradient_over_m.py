"""The gradient is a single number: it tells how L changes with the mass, dL/dm, and not with the phase point.
`argnums` says which argument is differentiated; by default it is the first, number 0.
"""

import jax
import jax.numpy as jnp

G = 9.81


def kinetic(p, m):
    return m * jnp.sum(p[3:6] ** 2) / 2


def potential(p, m):
    return m * G * p[2]


def lagrangian(p, m):
    T, U = kinetic(p, m), potential(p, m)
    return T - U, (T, U)



def lagrangian_value_and_grad(p, m):
    return jax.value_and_grad(lagrangian, argnums=1, has_aux=True)(p, m)


__all__ = ["lagrangian_value_and_grad"]
