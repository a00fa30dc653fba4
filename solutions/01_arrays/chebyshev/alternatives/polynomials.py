import jax.numpy as jnp


def cheb_2(x):
    return 2 * x**2 - 1


def cheb_3(x):
    return x * (4 * x**2 - 3)


def cheb_4(x):
    return 8 * x**4 - 8 * x**2 + 1


def grid(n):
    return -1 + 2 * jnp.arange(n) / (n - 1)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
