import jax
import jax.numpy as jnp


@jax.jit
def log2_traced(x):
    print("traced for the shape", jnp.shape(x))
    return jnp.log2(x)


for x in (2.0, 4.0, jnp.ones(4), jnp.ones(6)):
    log2_traced(x)


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
