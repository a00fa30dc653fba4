import jax
import jax.numpy as jnp

G = 9.81


def kinetic(p, m):
    return m * jnp.sum(p[3:6] ** 2) / 2


def potential(p, m):
    return m * G * p[2]


@jax.jit
def lagrangian_value_and_grad(p, m):
    def lagrangian(p):
        T, U = kinetic(p, m), potential(p, m)
        return T - U, [T, U]

    gradient, (T, U) = jax.jacfwd(lagrangian, has_aux=True)(p)
    return [[T - U, [T, U]], gradient]


__all__ = ["lagrangian_value_and_grad"]
