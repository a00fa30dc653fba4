import jax
import jax.numpy as jnp


def log2(x):
    print(f"x is {x}")
    return jnp.log2(x)


log2_traced = jax.jit(log2)


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
