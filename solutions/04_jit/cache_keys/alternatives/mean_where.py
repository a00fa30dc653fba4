import jax
import jax.numpy as jnp
import numpy as np

LONGEST = 64


program = jax.jit(lambda padded, n: jnp.mean(padded, where=jnp.arange(LONGEST) < n))


def masked_mean(xs):
    return float(program(np.pad(np.asarray(xs), (0, LONGEST - len(xs)), constant_values=np.nan), len(xs)))


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
