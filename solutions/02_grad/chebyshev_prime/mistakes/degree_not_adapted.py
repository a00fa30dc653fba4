"""The three derivatives are one and the same, that of T_2. Each has its own polynomial to differentiate: look at
what stands in the brackets of `jax.grad`.
"""

import jax
import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_4(x):
    return jnp.cos(4 * jnp.arccos(x))


cheb_2_prime = jax.grad(cheb_2)
cheb_3_prime = jax.grad(cheb_2)
cheb_4_prime = jax.grad(cheb_2)


__all__ = ["cheb_2_prime", "cheb_3_prime", "cheb_4_prime"]
