"""`jax.grad` refused what it was given, with a TypeError. It takes a function, `cheb_2` itself and not one of its
values; and the result of that function has to be one number, of shape `()`, not a vector. So `x` goes in as it
is, one point, and only after `jax.grad` has given you the derivative.
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
