import jax
import jax.numpy as jnp

LONGEST = 64


@jax.jit
def weighted(padded, mask):
    return padded @ mask / jnp.sum(mask)


def masked_mean(xs):
    rest = (0, LONGEST - xs.shape[0])
    return weighted(jnp.pad(xs, rest), jnp.pad(jnp.ones_like(xs), rest))


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
