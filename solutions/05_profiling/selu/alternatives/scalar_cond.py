import jax
import jax.numpy as jnp


@jnp.vectorize
def selu(x, alpha, lambda_):
    below = lambda x: alpha * jnp.exp(x) - alpha
    return lambda_ * jax.lax.cond(x > 0, lambda x: x, below, x)


@jax.jit
def selu_jit(x, alpha, lambda_):
    return selu(x, alpha, lambda_)


__all__ = ["selu", "selu_jit"]
