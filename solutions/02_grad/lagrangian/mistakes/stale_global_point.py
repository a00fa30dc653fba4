"""The gradient is zero: nothing in L depends on the argument that is differentiated. Look at which names the
function that is differentiated reads. A point that the file put down to try things, or energies computed
before, outside of it, stay what they are, whatever `p` is.
"""

import jax
import jax.numpy as jnp

G = 9.81


def kinetic(p, m):
    return m * jnp.sum(p[3:6] ** 2) / 2


def potential(p, m):
    return m * G * p[2]


x = jnp.array([2.0, 3.0, 4.0, 1.0, 2.0, 3.0])


def lagrangian(p, m):
    T, U = kinetic(x, m), potential(x, m)
    return T - U, (T, U)


def lagrangian_value_and_grad(p, m):
    return jax.value_and_grad(lagrangian, has_aux=True)(p, m)


__all__ = ["lagrangian_value_and_grad"]
