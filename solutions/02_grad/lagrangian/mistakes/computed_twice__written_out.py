import jax
import jax.numpy as jnp

G = 9.81


def kinetic(p, m):
    return m * jnp.sum(p[3:6] ** 2) / 2


def potential(p, m):
    return m * G * p[2]


def lagrangian_value_and_grad(p, m):
    def T(p):
        return 0.5 * m * (p[3] ** 2 + p[4] ** 2 + p[5] ** 2)

    def U(p):
        return m * G * p[2]

    L, gradient = jax.value_and_grad(lambda p: T(p) - U(p))(p)
    return (L, (T(p), U(p))), gradient


__all__ = ["lagrangian_value_and_grad"]
