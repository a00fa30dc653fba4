"""Calls were counted. Without `jax.jit` that is right: Python code runs at every call. A compiled
function is traced only at a call of a kind that it has not seen; at all others the compiled program runs,
and no Python.
"""

import jax
import jax.numpy as jnp


@jax.jit
def log2_traced(x):
    print("traced with", x)
    return jnp.log(x) / jnp.log(2.0)


PREDICTIONS = {
    "floats": 3,
    "without_jit": 3,
    "shapes": 4,
    "back_again": 4,
    "dtypes": 3,
    "python_numbers": 3,
    "weak_types": 3,
    "new_functions": 3,
}


__all__ = ["log2_traced", "PREDICTIONS"]
