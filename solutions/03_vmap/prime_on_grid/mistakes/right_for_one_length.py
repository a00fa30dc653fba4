"""Right for the 24 entries of the first checks, and wrong for another number of them: a number that goes with one
length is written into the code. A function of an array learns the length from the array; the derivative at one
entry does not need it.
"""

import jax
import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_2_prime_on_grid(xs):
    return 24 * jax.grad(lambda xs: jnp.mean(cheb_2(xs)))(xs)


def cheb_3_prime_on_grid(xs):
    return 24 * jax.grad(lambda xs: jnp.mean(cheb_3(xs)))(xs)


__all__ = ["cheb_2_prime_on_grid", "cheb_3_prime_on_grid"]
