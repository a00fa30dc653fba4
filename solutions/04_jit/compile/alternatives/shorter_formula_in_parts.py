import jax
import jax.numpy as jnp


def f(x):
    z1 = x**2 + jnp.exp(x) + jnp.sin(x)
    z2 = 3 * (x**2 + jnp.exp(x) + jnp.sin(x)) + 2 * (jnp.sin(x) + jnp.cos(x**2 + jnp.exp(x)))
    return z1 + z2


@jax.jit
def inner(x):
    return jnp.square(x) + jnp.exp(x)


class Compiled:
    def __init__(self, function):
        self.program = jax.jit(function)

    def __call__(self, x):
        return self.program(jnp.asarray(x))


f_compiled = Compiled(lambda x: 4 * inner(x) + 6 * jnp.sin(x) + 2 * jnp.cos(inner(x)))


__all__ = ["f_compiled"]
