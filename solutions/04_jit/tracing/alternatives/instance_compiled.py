import jax
import jax.numpy as jnp


class Log2:
    def __call__(self, x):
        print("tracing")
        return jnp.log(jnp.asarray(x)) * (1 / jnp.log(2.0))


log2_traced = jax.jit(Log2())


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
