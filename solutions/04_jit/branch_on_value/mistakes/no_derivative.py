"""The values are right, but JAX cannot differentiate what computes them. It knows the derivatives of its own
operations, `jnp.where` and `jax.lax.cond` included, but none of a function of NumPy's that is called back from a
program, and no way back through a loop whose number of rounds is open.
"""

import jax
import jax.numpy as jnp
import numpy as np


@jax.jit
def relu_or_square(x, threshold):
    return jax.lax.cond(x > threshold, lambda x: x**2, lambda x: jnp.maximum(x, 0.0), x)


@jax.jit
def sign_select(x):
    return jax.pure_callback(lambda x: np.where(x > 0, np.square(x), np.negative(x)), x, x)


__all__ = ["relu_or_square", "sign_select"]
