"""The shape alone was taken for the kind. What the numbers are counts as well: their dtype, and whether they insist
on it. An int32 is of another kind than a float32, and so is Python's 2.0, which gives way to the dtype of its
partner.
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
    "dtypes": 1,
    "python_numbers": 1,
    "weak_types": 1,
    "new_functions": 3,
}


__all__ = ["log2_traced", "PREDICTIONS"]
