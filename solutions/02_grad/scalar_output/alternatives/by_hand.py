import jax.numpy as jnp


def g_x(x, y):
    return 2 * x


def row_gradients(a):
    return a / jnp.linalg.norm(a, axis=1, keepdims=True)


__all__ = ["g_x", "row_gradients"]
