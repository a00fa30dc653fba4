"""A vector that holds a zero of its own came out too large: the zeros were taken for padding. A number can't
tell whether it was there before; its place can. Compare the places 0 to 63 with the length.
"""

import jax
import jax.numpy as jnp
import numpy as np

LONGEST = 64


@jax.jit
def mean_of_nonzero(padded):
    return jnp.sum(padded) / jnp.sum(padded != 0)


def masked_mean(xs):
    padded = np.zeros(LONGEST, np.float32)
    padded[: len(xs)] = xs
    return mean_of_nonzero(padded)


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
