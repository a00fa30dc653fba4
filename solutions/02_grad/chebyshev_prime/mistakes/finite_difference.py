"""The derivatives are near, and not exact, as those of a difference quotient are. There a large step leaves out what
bends, and a small one divides the rounding of float32 by a tiny number; fewer digits on the way do the same.
`jax.grad` has no step: it follows the operations of the function and differentiates each one.
"""

import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_4(x):
    return jnp.cos(4 * jnp.arccos(x))


h = 1e-3


def cheb_2_prime(x):
    return (cheb_2(x + h) - cheb_2(x - h)) / (2 * h)


def cheb_3_prime(x):
    return (cheb_3(x + h) - cheb_3(x - h)) / (2 * h)


def cheb_4_prime(x):
    return (cheb_4(x + h) - cheb_4(x - h)) / (2 * h)


__all__ = ["cheb_2_prime", "cheb_3_prime", "cheb_4_prime"]
