import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_4(x):
    return jnp.cos(4 * jnp.arccos(x))


def grid(n):
    return [-1 + 2 * i / (n - 1) for i in range(n)]


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
