"""The derivative is right to a few digits only, as a difference quotient is: a step that is not small cuts corners, and
in float32 a small one leaves few digits of the difference. `jax.grad` takes no step at all.
"""

import jax
import jax.numpy as jnp


def smooth_step(x):
    t = jnp.clip(x, 0.0, 1.0)
    return 3 * t**2 - 2 * t**3


def smooth_step_prime(x):
    h = 1e-2
    return (smooth_step(x + h) - smooth_step(x - h)) / (2 * h)


__all__ = ["smooth_step", "smooth_step_prime"]
