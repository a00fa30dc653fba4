import jax
import jax.numpy as jnp

LONGEST = 64


mean = jax.jit(jnp.mean)


def masked_mean(xs):
    return mean(xs)


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
