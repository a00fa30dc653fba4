"""The means are right, but other lengths have programs of their own. The length is still in the key: as the shape of
what is handed over, or as a static value. What is compiled should see `LONGEST` numbers, and the length
as one more traced number.
"""

from functools import partial

import jax
import jax.numpy as jnp

LONGEST = 64


@partial(jax.jit, static_argnames="n")
def mean_of_first(padded, n):
    return jnp.sum(padded[:n]) / n


def masked_mean(xs):
    return mean_of_first(jnp.pad(xs, (0, LONGEST - len(xs))), n=len(xs))


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
