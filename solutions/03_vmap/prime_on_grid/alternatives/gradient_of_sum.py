import jax
import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_2_prime_on_grid(xs):
    return jax.grad(lambda xs: jnp.sum(cheb_2(xs)))(xs)


def cheb_3_prime_on_grid(xs):
    return jax.grad(lambda xs: jnp.sum(cheb_3(xs)))(xs)


__all__ = ["cheb_2_prime_on_grid", "cheb_3_prime_on_grid"]
