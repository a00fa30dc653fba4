import jax
import jax.numpy as jnp


@jax.jit
def relu_or_square(x, threshold):
    return jnp.where(x > threshold, x**2, jax.nn.relu(x))


sign_select = jax.jit(lambda x: jnp.where(x <= 0, -x, x * x))


__all__ = ["relu_or_square", "sign_select"]
