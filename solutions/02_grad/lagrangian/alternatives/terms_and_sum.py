import jax
import jax.numpy as jnp

G = 9.81


def kinetic(p, m):
    return m * jnp.sum(p[3:6] ** 2) / 2


def potential(p, m):
    return m * G * p[2]


def lagrangian_value_and_grad(p, m):
    def lagrangian(p):
        x, y, z, *v = p
        U = m * G * z
        return sum(m / 2 * component**2 for component in v) - U, U

    (L, U), gradient = jax.value_and_grad(lagrangian, has_aux=True)(p)
    return (L, (L + U, U)), gradient


__all__ = ["lagrangian_value_and_grad"]
