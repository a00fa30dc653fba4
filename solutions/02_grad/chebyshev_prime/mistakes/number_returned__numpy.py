import jax
import jax.numpy as jnp
import numpy as np


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_4(x):
    return jnp.cos(4 * jnp.arccos(x))


def cheb_2_prime(x):
    return np.asarray(jax.grad(cheb_2)(x))


def cheb_3_prime(x):
    return np.asarray(jax.grad(cheb_3)(x))


def cheb_4_prime(x):
    return np.asarray(jax.grad(cheb_4)(x))


__all__ = ["cheb_2_prime", "cheb_3_prime", "cheb_4_prime"]
