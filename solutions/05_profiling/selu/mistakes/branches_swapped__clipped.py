import jax
import jax.numpy as jnp


def selu(x, alpha, lambda_):
    return lambda_ * jnp.where(x > 0, alpha * jnp.exp(jnp.minimum(x, 0)) - alpha, x)


selu_jit = jax.jit(selu)


__all__ = ["selu", "selu_jit"]
