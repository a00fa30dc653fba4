"""In place of the new log came `None`. That is what `append`, `extend` and `insert` return: they change the list on
the left of the dot, and it is no new one. Look for an expression that leaves `log` alone and has a new list as its
value.
"""

import jax.numpy as jnp


def log2_with_log(x, log):
    return jnp.log(x) / jnp.log(2.0), log.append(x)


__all__ = ["log2_with_log"]
