import jax
import jax.numpy as jnp


def branches(x, threshold):
    return jax.lax.switch((x > threshold).astype(int), [jax.nn.relu, jnp.square], x)


relu_or_square = jax.jit(lambda x, threshold: branches(jnp.asarray(x), threshold))


@jax.jit
def sign_select(x):
    positive = x > 0
    return positive * x**2 - ~positive * x


__all__ = ["relu_or_square", "sign_select"]
