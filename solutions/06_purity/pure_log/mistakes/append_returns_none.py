"""In place of the new log came `None`, and the list that was handed in had changed: `log.append(x)` changes
`log` and returns nothing. Look for an expression that leaves `log` alone and has a new list as its value.
"""

import jax.numpy as jnp


def log2_with_log(x, log):
    return jnp.log(x) / jnp.log(2.0), log.append(x)


__all__ = ["log2_with_log"]
