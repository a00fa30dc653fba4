"""`jax.grad` raises an exception, because it did not get what it can differentiate: a function, not called yet, that
takes one number and returns one number. `cheb_2` itself is such a function. With a whole vector as its argument
it returns a vector, and a call like `cheb_2(xs)` is no function any more. Take the derivative first, and map
it afterwards.
"""

import jax
import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_2_prime_on_grid(xs):
    return jax.grad(jax.vmap(cheb_2))(xs)


def cheb_3_prime_on_grid(xs):
    return jax.grad(jax.vmap(cheb_3))(xs)


__all__ = ["cheb_2_prime_on_grid", "cheb_3_prime_on_grid"]
