"""A closure over the data, compiled once in each call of `fit`; the deck's copied list."""

import jax
import jax.numpy as jnp


class Line:
    def __init__(self, k_1, k_2, b):
        self.k_1, self.k_2, self.b = k_1, k_2, b

    def __call__(self, x):
        return jax.lax.cond(x < 0, lambda x: self.k_1 * x, lambda x: self.k_2 * x, x) + self.b


def predict(params, x):
    return Line(*params)(x)


@jax.jit
def loss(params, xs, ys):
    return ((jax.vmap(Line(*params))(xs) - ys) ** 2).sum()


def fit(params, xs, ys, learning_rate, steps):
    gradient = jax.jit(jax.grad(lambda params: loss(params, xs, ys)))
    params = list(params)
    for _ in range(steps):
        grads = gradient(params)
        for j in range(len(params)):
            params[j] -= learning_rate * grads[j]
    return params


__all__ = ["predict", "loss", "fit"]
