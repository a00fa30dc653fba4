"""The line appears at every call, so it does not come from tracing: nothing is compiled, or the line is printed
outside of what is compiled, or by `jax.debug.print`, which prints when the program runs. Put `jax.jit` on the
very function that calls Python's `print`.
"""

import jax
import jax.numpy as jnp


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
    "weak_types": 2,
    "new_functions": 3,
}


__all__ = ["log2_traced", "PREDICTIONS"]
