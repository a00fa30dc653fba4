"""`smooth_step` is mended, its derivative is not: the numbers are right, but a tracer stops at NumPy functions in
`smooth_step_prime` as well. Use those of `jnp`, or let `jax.grad` make the derivative.
"""

import jax.numpy as jnp
import numpy as np


def smooth_step(x):
    t = jnp.clip(x, 0.0, 1.0)
    return 3 * t**2 - 2 * t**3


def smooth_step_prime(x):
    t = np.clip(x, 0.0, 1.0)
    return 6 * t * (1 - t)


__all__ = ["smooth_step", "smooth_step_prime"]
