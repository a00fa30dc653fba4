"""A static value was taken for a traced one. What is static is known while JAX traces, and becomes a part of the
program: each value has a program of its own, for each shape that it meets.
"""

import jax
import jax.numpy as jnp
import numpy as np

LONGEST = 64


@jax.jit
def mean_of_first(padded, n):
    mask = jnp.arange(LONGEST) < n
    return jnp.sum(jnp.where(mask, padded, 0.0)) / n


def masked_mean(xs):
    padded = np.zeros(LONGEST, np.float32)
    padded[: len(xs)] = xs
    return mean_of_first(padded, len(xs))


PREDICTIONS = {
    "shapes": 4,
    "dtypes": 3,
    "weak_types": 3,
    "static_values": 1,
    "shapes_and_static_values": 2,
    "power_not_static": 1,
    "static_types": 1,
}


__all__ = ["masked_mean", "PREDICTIONS"]
