import jax
import jax.numpy as jnp


def smooth_step(x):
    x = jnp.asarray(x, jnp.float32)
    middle = lambda x: 3 * x**2 - 2 * x**3  # noqa: E731
    return jax.lax.cond(x <= 0, jnp.zeros_like, lambda x: jax.lax.cond(x >= 1, jnp.ones_like, middle, x), x)


smooth_step_prime = jax.jit(jax.grad(smooth_step))


__all__ = ["smooth_step", "smooth_step_prime"]
