"""With plain numbers everything is right, but in `jax.lax.scan` it stops. Functions of `math` and of NumPy,
`float(...)`, `.item()` and `if` need the number itself, and while JAX traces, `x` only stands for one that comes
later. Compute with `jnp`, and put `x` into the log as it is.
"""

import math


def log2_with_log(x, log):
    y = math.log2(x)
    return y, log + [x]


__all__ = ["log2_with_log"]
