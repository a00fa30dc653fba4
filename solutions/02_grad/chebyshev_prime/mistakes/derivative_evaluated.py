"""What bears the name of the derivative is a number, and a number cannot be called. `jax.grad(f)` is a
function; as soon as an argument in brackets follows, it is called, and one value is left of it. Leave that last
call to whoever uses the derivative.
"""

import jax
import jax.numpy as jnp


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_4(x):
    return jnp.cos(4 * jnp.arccos(x))


cheb_2_prime = jax.grad(cheb_2)(0.5)
cheb_3_prime = jax.grad(cheb_3)(0.5)
cheb_4_prime = jax.grad(cheb_4)(0.5)


__all__ = ["cheb_2_prime", "cheb_3_prime", "cheb_4_prime"]
