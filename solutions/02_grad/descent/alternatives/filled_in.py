import jax
import jax.numpy as jnp


def gradient_descent(f, x0, learning_rate, steps):
    path = jnp.zeros((steps + 1, *x0.shape), x0.dtype).at[0].set(x0)

    def step(i, path):
        return path.at[i + 1].set(path[i] - learning_rate * jax.jacfwd(f)(path[i]))

    return jax.lax.fori_loop(0, steps, step, path)


__all__ = ["gradient_descent"]
