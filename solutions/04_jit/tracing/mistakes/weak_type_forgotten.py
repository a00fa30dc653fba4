"""A Python float and a float32 were taken for the same kind. JAX takes 2.0 as a float32 that gives way to the
dtype of its partner: weakly typed, as it is called. `jnp.float32(2.0)` insists on its dtype. What comes of
`x + y` can depend on which it is, so each has a program of its own.
"""

import jax
import jax.numpy as jnp


@jax.jit
def log2_traced(x):
    print("traced with", x)
    return jnp.log(x) / jnp.log(2.0)


PREDICTIONS = {
    "floats": 1,
    "without_jit": 3,
    "shapes": 3,
    "back_again": 2,
    "dtypes": 2,
    "python_numbers": 2,
    "weak_types": 1,
    "new_functions": 3,
}


__all__ = ["log2_traced", "PREDICTIONS"]
