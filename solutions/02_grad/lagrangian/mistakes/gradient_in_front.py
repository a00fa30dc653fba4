"""All four are there, with the gradient in front. `value_and_grad` returns in the order of its name: first
what the function itself returned, here L together with its companions, then the gradient. That is the
order that is asked for, too.
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
    gradient, value = jax.value_and_grad(lagrangian, has_aux=True)(p, m)
    return value, gradient


__all__ = ["lagrangian_value_and_grad"]
