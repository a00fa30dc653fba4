import jax
import jax.numpy as jnp


def smooth_step(x):
    t = jnp.minimum(jnp.maximum(x, 0.0), 1.0)
    square = t**2
    cube = (t * t * t).item()
    return 3 * square - 2 * cube


def smooth_step_prime(x):
    return jax.grad(smooth_step)(x)


__all__ = ["smooth_step", "smooth_step_prime"]
