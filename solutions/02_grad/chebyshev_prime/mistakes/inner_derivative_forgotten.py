"""The values are those of -n sin(n arccos x): the cosine is differentiated, and what stands inside of it is not.
By the chain rule the derivative of n arccos x is still to be multiplied. `jax.grad` knows that rule: it takes
`cheb_2` as it is, with no formula of yours.
"""

import jax.numpy as jnp


def cheb_2_prime(x):
    return -2 * jnp.sin(2 * jnp.arccos(x))


def cheb_3_prime(x):
    return -3 * jnp.sin(3 * jnp.arccos(x))


def cheb_4_prime(x):
    return -4 * jnp.sin(4 * jnp.arccos(x))


__all__ = ["cheb_2_prime", "cheb_3_prime", "cheb_4_prime"]
