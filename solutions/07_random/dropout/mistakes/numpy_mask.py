"""The mask did not come from `key`: two calls with the same key dropped different entries, and the compiled function
drops the same ones for ever. NumPy draws while JAX traces, and what it drew becomes a constant. Draw the mask with
`jax.random`.
"""

import numpy as np

import jax
import jax.numpy as jnp


def dropout(key, x, rate, train):
    if not train:
        return x
    mask = np.random.uniform(size=x.shape)
    return jnp.where(mask >= rate, x / (1 - rate), 0.0)


__all__ = ["dropout"]
