"""A TypeError: `jax.grad` or `jax.vmap` was handed something that it does not take. Both want a function that is not
called yet, and both return a function; for `jax.grad` it is one that makes one number of one number, as `cheb_2`
does. With a whole vector it returns a vector, and a call like `cheb_2(xs)` is no function any more. `xs` comes last,
in brackets of its own, behind all that.
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
