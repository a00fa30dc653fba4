from functools import partial

import jax
import jax.numpy as jnp


def selu(x, alpha, lambda_):
    return lambda_ * jnp.where(x > 0, x, alpha * jnp.expm1(-jnp.abs(x)))


@partial(jax.jit, inline=True)
def selu_jit(x, alpha, lambda_):
    return selu(x, alpha, lambda_)


__all__ = ["selu", "selu_jit"]
