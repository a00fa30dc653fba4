import jax
import jax.numpy as jnp

log2_traced = jax.jit(lambda x: (print(), jnp.log2(x))[-1])


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
