"""The parameters were moved by derivatives in the data points `xs`, not by those in `params`. `argnums` counts the
arguments from 0, and `params` is the first. A derivative has the shape of what it is taken in: here that would be a
tuple of three numbers.
"""

import jax
import jax.numpy as jnp


def predict(params, x):
    k_1, k_2, b = params
    k = jax.lax.cond(x < 0, lambda _: k_1, lambda _: k_2, x)
    return k * x + b


def loss(params, xs, ys):
    pred_ys = jax.vmap(predict, in_axes=(None, 0))(params, xs)
    return jnp.sum((ys - pred_ys) ** 2)


@jax.jit
def step(params, xs, ys, learning_rate):
    grads = jax.grad(loss, argnums=1)(params, xs, ys)
    return tuple(p - learning_rate * g for p, g in zip(params, grads))


def fit(params, xs, ys, learning_rate, steps):
    for _ in range(steps):
        params = step(params, xs, ys, learning_rate)
    return params


__all__ = ["predict", "loss", "fit"]
