import jax
import jax.numpy as jnp
import numpy as np

LONGEST = 64


@jax.jit
def mean_of_first(padded, n):
    return jnp.sum(padded) / n


def masked_mean(xs):
    rounded_up = 1 << (len(xs) - 1).bit_length()
    return mean_of_first(np.pad(np.asarray(xs), (0, rounded_up - len(xs))), len(xs))


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
