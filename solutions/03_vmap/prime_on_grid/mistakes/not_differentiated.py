"""These are the values of the polynomials, not their derivatives. Mapping alone does not differentiate: hand
`jax.vmap` the derivative of the function in place of the function.
"""

import jax
import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_2_prime_on_grid(xs):
    return jax.vmap(cheb_2)(xs)


def cheb_3_prime_on_grid(xs):
    return jax.vmap(cheb_3)(xs)


__all__ = ["cheb_2_prime_on_grid", "cheb_3_prime_on_grid"]
