import jax
import jax.numpy as jnp
import numpy as np


coefficients = np.array([-2.0, 3.0, 0.0, 0.0])  # NumPy, but not on `x`


class Polynomial:
    def __init__(self, coefficients):
        self.coefficients = coefficients

    def __call__(self, x):
        return jnp.polyval(jnp.asarray(self.coefficients, jnp.float32), jax.nn.hard_sigmoid(6 * x - 3))

    def prime(self, x):
        _, slope = jax.jvp(self, (jnp.float32(x),), (jnp.float32(1),))
        return slope


smooth_step = Polynomial(coefficients)
smooth_step_prime = smooth_step.prime


__all__ = ["smooth_step", "smooth_step_prime"]
