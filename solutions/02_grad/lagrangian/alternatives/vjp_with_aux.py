import jax
import jax.numpy as jnp

G = 9.81


def kinetic(p, m):
    return m * jnp.sum(p[3:6] ** 2) / 2


def potential(p, m):
    return m * G * p[2]


def lagrangian_value_and_grad(p, m):
    def lagrangian(p):
        parts = kinetic(p, m), potential(p, m)
        return parts[0] - parts[1], parts

    L, backward, parts = jax.vjp(lagrangian, p, has_aux=True)
    (gradient,) = backward(jnp.ones_like(L))
    return (L, parts), gradient


__all__ = ["lagrangian_value_and_grad"]
