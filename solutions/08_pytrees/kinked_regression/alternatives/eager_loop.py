"""Nothing is compiled: right, but slow."""

import jax
import jax.numpy as jnp


def predict(params, x):
    return jax.lax.cond(x < 0, lambda: params[0], lambda: params[1]) * x + params[2]


def loss(params, xs, ys):
    return jnp.sum(jnp.square(jax.vmap(predict, (None, 0))(params, xs) - ys))


def fit(params, xs, ys, learning_rate, steps):
    for _ in range(steps):
        grads = jax.grad(loss)(params, xs, ys)
        params = tuple(p - learning_rate * g for p, g in zip(params, grads))
    return params


__all__ = ["predict", "loss", "fit"]
