"""One run was predicted where there are more. One compiled program serves calls of one kind: a program for
vectors of 2 float32 cannot take 3 of them, nor integers. And a function that was not compiled, or was made
anew, has no program to run.
"""

import jax
import jax.numpy as jnp


@jax.jit
def log2_traced(x):
    print("traced with", x)
    return jnp.log(x) / jnp.log(2.0)


PREDICTIONS = {
    "floats": 1,
    "without_jit": 1,
    "shapes": 1,
    "back_again": 1,
    "dtypes": 1,
    "python_numbers": 1,
    "weak_types": 1,
    "new_functions": 1,
}


__all__ = ["log2_traced", "PREDICTIONS"]
