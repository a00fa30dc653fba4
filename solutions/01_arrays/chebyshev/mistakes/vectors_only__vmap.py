import jax
import jax.numpy as jnp


def cheb_2(x):
    return jax.vmap(lambda v: jnp.cos(2 * jnp.arccos(v)))(x)


def cheb_3(x):
    return jax.vmap(lambda v: jnp.cos(3 * jnp.arccos(v)))(x)


def cheb_4(x):
    return jax.vmap(lambda v: jnp.cos(4 * jnp.arccos(v)))(x)


def grid(n):
    return jnp.linspace(-1, 1, n)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
