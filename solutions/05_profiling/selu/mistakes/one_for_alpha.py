"""The pieces do not meet at 0, and far to the left the value is -lambda_: 1 was subtracted from alpha
exp(x), and it should be alpha. The other way to write it is alpha (exp(x) - 1).
"""

import jax
import jax.numpy as jnp


def selu(x, alpha, lambda_):
    return lambda_ * jnp.where(x > 0, x, alpha * jnp.exp(jnp.minimum(x, 0)) - 1)


selu_jit = jax.jit(selu)


__all__ = ["selu", "selu_jit"]
