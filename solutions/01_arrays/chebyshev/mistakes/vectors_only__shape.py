import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x)).reshape(x.shape)


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x)).reshape(x.shape)


def cheb_4(x):
    return jnp.cos(4 * jnp.arccos(x)).reshape(x.shape)


def grid(n):
    return jnp.linspace(-1, 1, n)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
