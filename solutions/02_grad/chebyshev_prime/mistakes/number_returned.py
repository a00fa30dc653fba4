"""The values are right, but differentiating them once more raises an exception, or gives zero: on the way out the
result is cut off from what it was made of, as it is by `float(…)` or `.item()`. A plain number does not know how it
came about, so that nothing is left to differentiate. Return what `jax.grad` gives, as it is.
"""

import jax
import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_4(x):
    return jnp.cos(4 * jnp.arccos(x))


def cheb_2_prime(x):
    return float(jax.grad(cheb_2)(x))


def cheb_3_prime(x):
    return float(jax.grad(cheb_3)(x))


def cheb_4_prime(x):
    return float(jax.grad(cheb_4)(x))


__all__ = ["cheb_2_prime", "cheb_3_prime", "cheb_4_prime"]
