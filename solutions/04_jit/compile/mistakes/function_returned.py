"""No numbers came back, but something that would make them: a function, most likely. `jax.jit(f)` makes a new
function and does not call it. That new function is what should bear the name `f_compiled`.
"""

import jax
import jax.numpy as jnp


def f(x):
    z1 = x**2 + jnp.exp(x) + jnp.sin(x)
    z2 = 3 * (x**2 + jnp.exp(x) + jnp.sin(x)) + 2 * (jnp.sin(x) + jnp.cos(x**2 + jnp.exp(x)))
    return z1 + z2


def f_compiled(x):
    return jax.jit(f)


__all__ = ["f_compiled"]
