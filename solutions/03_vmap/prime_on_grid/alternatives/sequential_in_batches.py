import jax
import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_2_prime_on_grid(xs):
    return jax.lax.map(jax.grad(cheb_2), xs, batch_size=4)


def cheb_3_prime_on_grid(xs):
    return jax.lax.map(jax.grad(cheb_3), xs, batch_size=8)


__all__ = ["cheb_2_prime_on_grid", "cheb_3_prime_on_grid"]
