"""The means are right, but each call compiles anew, even for a length that it has seen. A compiled function keeps its
programs, and here a new function, without any, is made at every call. Call `jax.jit` once, outside of
`masked_mean`, and hand the length over as an argument.
"""

import jax
import jax.numpy as jnp
import numpy as np

LONGEST = 64


def masked_mean(xs):
    n = len(xs)
    padded = np.zeros(LONGEST, np.float32)
    padded[:n] = xs
    return jax.jit(lambda padded: jnp.sum(jnp.where(jnp.arange(LONGEST) < n, padded, 0.0)) / n)(padded)


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
