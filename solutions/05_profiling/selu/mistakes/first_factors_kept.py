"""With other values of `alpha` and `lambda_`, `selu_jit` still computes with those of its first call. A number that
comes from outside of a compiled function, and not as an argument, is a constant of the program. Hand all three
over.
"""

import jax
import jax.numpy as jnp


def selu(x, alpha, lambda_):
    return lambda_ * jnp.where(x > 0, x, alpha * jnp.exp(jnp.minimum(x, 0)) - alpha)


programs = {}


def selu_jit(x, alpha, lambda_):
    if x.shape not in programs:
        programs[x.shape] = jax.jit(lambda x: selu(x, alpha, lambda_))
    return programs[x.shape](x)


__all__ = ["selu", "selu_jit"]
