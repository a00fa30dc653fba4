"""The means are right, but no compiled program adds the entries up. NumPy may pad them, since that compiles nothing;
the sum belongs into a function that goes through `jax.jit`.
"""

import numpy as np

LONGEST = 64


def masked_mean(xs):
    return np.mean(np.asarray(xs))


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
