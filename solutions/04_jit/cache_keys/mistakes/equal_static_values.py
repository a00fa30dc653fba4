"""2 and 2.0 are equal in Python, and were taken for one key. A program that was compiled for an int could have
another dtype than one for a float, so the type of a static value is looked at as well.
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
    "static_values": 3,
    "shapes_and_static_values": 4,
    "power_not_static": 1,
    "static_types": 1,
}


__all__ = ["masked_mean", "PREDICTIONS"]
