"""All entries of the result are one and the same number: the entries were added up first, and the derivative was
taken at their sum. Such a function depends on all entries at once, and its gradient is not the derivative at
each of them. `jax.vmap` keeps the entries apart.
"""

import jax
import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_2_prime_on_grid(xs):
    return jax.grad(lambda xs: cheb_2(jnp.sum(xs)))(xs)


def cheb_3_prime_on_grid(xs):
    return jax.grad(lambda xs: cheb_3(jnp.sum(xs)))(xs)


__all__ = ["cheb_2_prime_on_grid", "cheb_3_prime_on_grid"]
