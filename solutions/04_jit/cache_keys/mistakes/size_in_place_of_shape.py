"""Arrays of 3 numbers were taken for one kind, whatever their shape. The whole shape is in the key: (3,), (3, 1)
and (1, 3) are three shapes.
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
    "shapes": 2,
    "dtypes": 3,
    "weak_types": 3,
    "static_values": 3,
    "shapes_and_static_values": 4,
    "power_not_static": 1,
    "static_types": 2,
}


__all__ = ["masked_mean", "PREDICTIONS"]
