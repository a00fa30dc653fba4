"""Calling the derivative gave a function and not a number. `jax.grad(f)` does not differentiate at a point yet:
it gives back a function of `x`. Either call it inside of your own function, or let it be your function, by an
assignment.
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
    return jax.grad(cheb_2)


def cheb_3_prime(x):
    return jax.grad(cheb_3)


def cheb_4_prime(x):
    return jax.grad(cheb_4)


__all__ = ["cheb_2_prime", "cheb_3_prime", "cheb_4_prime"]
