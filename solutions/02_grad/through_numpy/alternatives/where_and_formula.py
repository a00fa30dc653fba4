import jax.numpy as jnp


def smooth_step(x):
    inside = x * x * (3 - 2 * x)
    return jnp.where(x <= 0, 0.0, jnp.where(x >= 1, 1.0, inside))


def smooth_step_prime(x):
    return jnp.maximum(6 * x * (1 - x), 0.0)


__all__ = ["smooth_step", "smooth_step_prime"]
