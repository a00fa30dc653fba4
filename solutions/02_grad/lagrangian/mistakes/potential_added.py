"""The sign of the potential energy is the wrong way round: in the z direction the gradient is +mg where it
should be -mg. T + U is the energy; the Lagrangian is the difference of the two, T - U.
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
    return T + U, (T, U)


def lagrangian_value_and_grad(p, m):
    return jax.value_and_grad(lagrangian, has_aux=True)(p, m)


__all__ = ["lagrangian_value_and_grad"]
