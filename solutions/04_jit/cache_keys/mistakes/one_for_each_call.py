"""The predictions count calls. The numbers in an array are no part of the key, nor is a traced number: only
shape and dtype are. So a call with other numbers finds the program of an earlier one.
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
    "shapes": 5,
    "dtypes": 4,
    "weak_types": 4,
    "static_values": 4,
    "shapes_and_static_values": 4,
    "power_not_static": 4,
    "static_types": 2,
}


__all__ = ["masked_mean", "PREDICTIONS"]
