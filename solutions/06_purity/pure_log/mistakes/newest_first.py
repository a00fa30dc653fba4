"""The new entry stands at the front of the log. The oldest entry comes first, so `x` belongs at the end:
`a + b` for two lists holds those of `a` before those of `b`.
"""

import jax.numpy as jnp


def log2_with_log(x, log):
    y = jnp.log(x) / jnp.log(2.0)
    return y, [x] + log


__all__ = ["log2_with_log"]
