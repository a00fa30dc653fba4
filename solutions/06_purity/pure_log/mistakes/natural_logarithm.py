"""The logarithm that came back is the one to base e: `jnp.log` is the natural logarithm. Divide it by the
natural logarithm of the base, 2.
"""

import jax.numpy as jnp


def log2_with_log(x, log):
    return jnp.log(x), log + [x]


__all__ = ["log2_with_log"]
