import jax
import jax.numpy as jnp

G = 9.81


def kinetic(p, m):
    return m * jnp.sum(p[3:6] ** 2) / 2


def potential(p, m):
    return m * G * p[2]


def lagrangian_value_and_grad(p, m):
    def lagrangian(p):
        T = kinetic(p, m)
        return T - potential(p, m), T

    (L, T), gradient = jax.value_and_grad(lagrangian, has_aux=True)(p)
    return (L, (T, m * G * p[2])), gradient


__all__ = ["lagrangian_value_and_grad"]
