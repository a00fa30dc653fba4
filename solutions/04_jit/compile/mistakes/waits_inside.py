"""An exception, while JAX was tracing: a traced array stands for numbers that nobody knows yet, so there is
nothing to wait for. `block_until_ready` belongs outside, to the result of a compiled function.
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
