import jax
import jax.numpy as jnp


@jax.jit
def relu_or_square(x, threshold):
    return jnp.select([x > threshold, x > 0], [x**2, x], 0.0)


pick = jax.vmap(lambda x: jax.lax.cond(x > 0, lambda: x**2, lambda: -x))


@jax.jit
def sign_select(x):
    return pick(x.ravel()).reshape(x.shape)


__all__ = ["relu_or_square", "sign_select"]
