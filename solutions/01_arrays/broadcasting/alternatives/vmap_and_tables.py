import jax
import jax.numpy as jnp


def outer_difference(x, y):
    return jax.vmap(lambda p: jax.vmap(lambda q: p - q)(y))(x)


normalise_columns = jnp.vectorize(lambda a: a / jnp.linalg.norm(a, axis=0), signature="(m,n)->(m,n)")


def one_hot(labels, k):
    return jnp.eye(k)[labels]


__all__ = ["outer_difference", "normalise_columns", "one_hot"]
