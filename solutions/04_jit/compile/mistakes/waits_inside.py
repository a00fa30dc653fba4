"""An AttributeError: something was asked for a name that it does not have. Was it a traced array, for
`block_until_ready`? It stands for numbers that nobody knows yet, so there is nothing to wait for. That belongs
outside, to the result of a compiled function.
"""

import jax
import jax.numpy as jnp


def f(x):
    z1 = x**2 + jnp.exp(x) + jnp.sin(x)
    z2 = 3 * (x**2 + jnp.exp(x) + jnp.sin(x)) + 2 * (jnp.sin(x) + jnp.cos(x**2 + jnp.exp(x)))
    return z1 + z2


@jax.jit
def f_compiled(x):
    return f(x).block_until_ready()


__all__ = ["f_compiled"]
