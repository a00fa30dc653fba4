"""An exception: a part of the padded numbers was asked for, as in `padded[:n]` or `padded[mask]`, and how long it is
depends on a traced `n`. A length is a shape, which has to be known while JAX traces, and `n` stands for every length at
once. Leave all `LONGEST` entries where they are, and see to it that those at the places from n on add nothing.
"""

import jax
import jax.numpy as jnp
import numpy as np

LONGEST = 64


@jax.jit
def mean_of_first(padded, n):
    return jnp.sum(padded[:n]) / n


def masked_mean(xs):
    return mean_of_first(jnp.pad(xs, (0, LONGEST - len(xs))), len(xs))


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
