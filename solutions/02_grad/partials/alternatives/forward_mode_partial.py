from functools import partial

import jax
import jax.numpy as jnp


def f(x, y):
    return x**2 + y**3


def h(x, y, z):
    return x**2 + y**3 + z**4


@jax.jit
def f_x(x, y):
    return jax.value_and_grad(f)(x, y)[1]


h_y = jax.jit(partial(jax.jacfwd(h, argnums=1)))


def h_x_and_h_z(x, y, z):
    gradient = jax.grad(lambda p: h(*p))(jnp.array([x, y, z]))
    return gradient[0], gradient[-1]


__all__ = ["f_x", "h_y", "h_x_and_h_z"]
