"""The power was counted by its values, 1, 2 and 3, although nothing is static there. Traced, it stands for every
int at once: its dtype is in the key, and no value.
"""

import jax
import jax.numpy as jnp
import numpy as np

LONGEST = 64


@jax.jit
def mean_of_first(padded, n):
    return jnp.sum(jnp.where(jnp.arange(LONGEST) < n, padded, 0.0)) / n


def masked_mean(xs):
    return mean_of_first(jnp.pad(xs, (0, LONGEST - len(xs))), len(xs))


PREDICTIONS = {
    "shapes": 4,
    "dtypes": 3,
    "weak_types": 3,
    "static_values": 3,
    "shapes_and_static_values": 4,
    "power_not_static": 3,
    "static_types": 2,
}


__all__ = ["masked_mean", "PREDICTIONS"]
