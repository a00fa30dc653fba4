import jax
import numpy as np


def points(gradient, x, learning_rate, steps):
    yield np.asarray(x)
    if steps:
        yield from points(gradient, x - learning_rate * gradient(x), learning_rate, steps - 1)


def gradient_descent(f, x0, learning_rate, steps):
    return np.array(list(points(jax.grad(f), x0, learning_rate, steps)))


__all__ = ["gradient_descent"]
