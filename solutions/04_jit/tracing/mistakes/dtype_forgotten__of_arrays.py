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
    "python_numbers": 2,
    "weak_types": 2,
    "new_functions": 3,
}


__all__ = ["log2_traced", "PREDICTIONS"]
