"""Between 0 and 1 all is right; beyond the ends the polynomial goes on, where 0 and 1 should be. Bring `x` back into
[0, 1] first, with a function of `jnp`, and put the result into the polynomial.
"""

import jax


def smooth_step(x):
    return 3 * x**2 - 2 * x**3


def smooth_step_prime(x):
    return jax.grad(smooth_step)(x)


__all__ = ["smooth_step", "smooth_step_prime"]
