"""The mean came out too near to 0: the sum was divided by the length after padding. Only the entries that were
there before count: hand their number over too, as an argument that is traced.
"""

import jax
import jax.numpy as jnp
import numpy as np

LONGEST = 64


@jax.jit
def mean_of_padded(padded):
    return jnp.mean(padded)


def masked_mean(xs):
    padded = np.zeros(LONGEST, np.float32)
    padded[: len(xs)] = xs
    return mean_of_padded(padded)


PREDICTIONS = {
    "shapes": 4,
    "dtypes": 3,
    "weak_types": 3,
    "static_values": 3,
    "shapes_and_static_values": 4,
    "power_not_static": 1,
    "static_types": 2,
}


__all__ = ["masked_mean", "PREDICTIONS"]
