import jax
import jax.numpy as jnp


def gradient_descent(f, x0, learning_rate, steps):
    gradient = jax.grad(f)
    x, path = x0, []
    for _ in range(steps + 1):
        x = x - learning_rate * gradient(x)
        path.append(x)
    return jnp.stack(path)


__all__ = ["gradient_descent"]
