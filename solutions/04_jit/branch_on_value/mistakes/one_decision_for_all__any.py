import jax
import jax.numpy as jnp


@jax.jit
def relu_or_square(x, threshold):
    return jax.lax.cond(x > threshold, lambda x: x**2, lambda x: jnp.maximum(x, 0.0), x)


@jax.jit
def sign_select(x):
    return jax.lax.cond(jnp.any(x > 0), lambda x: x**2, lambda x: -x, x)


__all__ = ["relu_or_square", "sign_select"]
