"""The list that was handed in had changed after the call: `append`, and `+=` on a list, change the list
itself, and it still belongs to the caller, who did not ask for that. Another name for the list is no
other list. Make a new list out of the old entries and `x`.
"""

import jax.numpy as jnp


def log2_with_log(x, log):
    y = jnp.log(x) / jnp.log(2.0)
    log.append(x)
    return y, log


__all__ = ["log2_with_log"]
