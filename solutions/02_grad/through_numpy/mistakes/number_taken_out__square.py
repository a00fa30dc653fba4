import jax
import jax.numpy as jnp


def smooth_step(x):
    t = jnp.minimum(jnp.maximum(x, 0.0), 1.0)
    square = float(t) ** 2
    return 3 * square - 2 * t**3


def smooth_step_prime(x):
    return jax.grad(smooth_step)(x)


__all__ = ["smooth_step", "smooth_step_prime"]
