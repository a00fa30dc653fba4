"""Numbers of other types were taken for one kind. The dtype is in the key, and with it whether a number insists
on its dtype: Python's 1.0 does not (it is weakly typed), `jnp.float32(1.0)` does, and Python's 1 is an
integer.
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
    "dtypes": 1,
    "weak_types": 1,
    "static_values": 3,
    "shapes_and_static_values": 4,
    "power_not_static": 1,
    "static_types": 2,
}


__all__ = ["masked_mean", "PREDICTIONS"]
