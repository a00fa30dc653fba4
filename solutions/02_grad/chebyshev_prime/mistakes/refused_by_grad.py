"""A TypeError came in place of the derivatives. From `jax.grad` it says that something else was given to it than a
function (`cheb_2` itself, not one of its values) whose result is one number, of shape `()`, for a float. So `x` goes
in as it is, one point, not a vector and not an integer, and only after `jax.grad` has given you the derivative.
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
    return jax.grad(cheb_2)(jnp.array([x]))


def cheb_3_prime(x):
    return jax.grad(cheb_3)(jnp.array([x]))


def cheb_4_prime(x):
    return jax.grad(cheb_4)(jnp.array([x]))


__all__ = ["cheb_2_prime", "cheb_3_prime", "cheb_4_prime"]
