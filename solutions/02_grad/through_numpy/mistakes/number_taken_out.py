"""A number was asked for on the way, by `float(…)`, by `.item()` or by a function of `math`, while there was only a
tracer. `float` says so in an error. Under `jax.grad` alone, `.item()` says nothing: what it gives counts as a constant,
and its share of the derivative is missing. Calculate with `t` itself; an array of shape `()` is as good as a number.
"""

import jax
import jax.numpy as jnp


def smooth_step(x):
    t = float(jnp.clip(x, 0.0, 1.0))
    return 3 * t**2 - 2 * t**3


def smooth_step_prime(x):
    return jax.grad(smooth_step)(x)


__all__ = ["smooth_step", "smooth_step_prime"]
