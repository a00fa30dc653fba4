"""Other shapes were taken for more of the same. A compiled program is made for one shape; a call with another
one, a float and a vector of 2 for example, is traced again. Only the numbers in the array do not count.
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
    "shapes": 1,
    "back_again": 1,
    "dtypes": 2,
    "python_numbers": 2,
    "weak_types": 2,
    "new_functions": 3,
}


__all__ = ["log2_traced", "PREDICTIONS"]
