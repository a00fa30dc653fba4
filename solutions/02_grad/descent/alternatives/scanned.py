from functools import partial

import jax
import jax.numpy as jnp


@partial(jax.jit, static_argnames=("f", "steps"))
def gradient_descent(f, x0, learning_rate, steps):
    def step(x, _):
        x = x - learning_rate * jax.grad(f)(x)
        return x, x

    _, path = jax.lax.scan(step, x0, length=steps)
    return jnp.concatenate([x0[None], path])


__all__ = ["gradient_descent"]
