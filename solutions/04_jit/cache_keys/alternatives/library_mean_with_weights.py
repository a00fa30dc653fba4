from functools import partial

import jax
import jax.numpy as jnp

LONGEST = 64


average = jax.jit(partial(jnp.average, axis=0))


def masked_mean(xs):
    rest = (0, LONGEST - len(xs))
    return average(jnp.pad(xs, rest, mode="edge"), weights=jnp.pad(jnp.ones_like(xs), rest))


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
