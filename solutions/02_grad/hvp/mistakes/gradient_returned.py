"""What came back is the gradient of f at x, and v has no influence on it. It appears when gradient times v is
differentiated in v, and it is also the first of the two results of `jax.jvp`. Wanted is how the gradient
changes when x moves along v.
"""

import jax
import jax.numpy as jnp


def hvp(f, x, v):
    return jax.grad(lambda x, v: jax.grad(f)(x) @ v, argnums=1)(x, v)


__all__ = ["hvp"]
