"""The values are right, but a loop goes from entry to entry. As a Python loop it is written out in JAX's
program, which grows with the arrays; as a loop of JAX it waits for one entry before it starts the next.
Arrays whose shapes broadcast are combined in one operation.
"""

import jax.numpy as jnp


def outer_difference(x, y):
    return jnp.array([[p - q for q in y] for p in x])


def normalise_columns(a):
    if a.ndim == 3:
        return jnp.stack([normalise_columns(matrix) for matrix in a])
    return jnp.stack([column / jnp.linalg.norm(column) for column in a.T], axis=1)


def one_hot(labels, k):
    return jnp.stack([labels == j for j in range(k)], axis=1).astype(jnp.float32)


__all__ = ["outer_difference", "normalise_columns", "one_hot"]
