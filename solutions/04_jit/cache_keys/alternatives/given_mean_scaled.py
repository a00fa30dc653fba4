import jax
import jax.numpy as jnp
import numpy as np

LONGEST = 64


@jax.jit
def mean(xs):
    return jnp.sum(xs) / len(xs)


def masked_mean(xs):
    return mean(jnp.pad(xs, (0, LONGEST - len(xs)))) * (LONGEST / len(xs))


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
