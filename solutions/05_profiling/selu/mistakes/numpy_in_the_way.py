"""The values are right, but `jax.grad` and `jax.jit` stop at a function of NumPy: it needs the numbers themselves,
and while JAX traces, `x` only stands for numbers that come later. The functions of `jnp` have the same names.
"""

import jax
import numpy as np


def selu(x, alpha, lambda_):
    return lambda_ * np.where(x > 0, x, alpha * np.exp(np.minimum(x, 0)) - alpha)


selu_jit = jax.jit(selu)


__all__ = ["selu", "selu_jit"]
