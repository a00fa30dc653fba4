"""The new entry of the log is the logarithm. The log keeps what went in, `x`, and not what came out.
"""

import jax.numpy as jnp


def log2_with_log(x, log):
    y = jnp.log(x) / jnp.log(2.0)
    return y, log + [y]


__all__ = ["log2_with_log"]
