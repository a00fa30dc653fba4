import jax
import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_2_prime_on_grid(xs):
    return jax.jvp(cheb_2, (xs,), (jnp.ones_like(xs),))[1]


def cheb_3_prime_on_grid(xs):
    return jax.jvp(cheb_3, (xs,), (jnp.ones_like(xs),))[1]


__all__ = ["cheb_2_prime_on_grid", "cheb_3_prime_on_grid"]
