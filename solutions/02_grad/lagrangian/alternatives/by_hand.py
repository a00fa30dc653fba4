import jax
import jax.numpy as jnp

G = 9.81


def kinetic(p, m):
    return m * jnp.sum(p[3:6] ** 2) / 2


def potential(p, m):
    return m * G * p[2]


def lagrangian_value_and_grad(p, m):
    T, U = float(kinetic(p, m)), float(potential(p, m))
    gradient = jnp.concatenate([jnp.array([0.0, 0.0, -m * G]), m * p[3:]])
    return (T - U, (T, U)), gradient


__all__ = ["lagrangian_value_and_grad"]
