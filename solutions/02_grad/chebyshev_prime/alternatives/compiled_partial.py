from functools import partial

import jax
import jax.numpy as jnp


def chebyshev(n, x):
    return jnp.cos(n * jnp.arccos(x))


def prime(n, x):
    return jax.grad(partial(chebyshev, n))(x)


def cheb_2_prime(x):
    return jax.value_and_grad(partial(chebyshev, 2))(x)[1]


cheb_3_prime = jax.jit(partial(prime, 3))
cheb_4_prime = partial(prime, 4)


__all__ = ["cheb_2_prime", "cheb_3_prime", "cheb_4_prime"]
