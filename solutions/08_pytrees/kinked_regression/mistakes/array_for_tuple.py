"""The three numbers came back as one array of shape `(3,)`, and not as the tuple `(k_1, k_2, b)`. A container of
parameters goes through a step unchanged, with new leaves: then whoever wrote `k_1, k_2, b = ...` around it, or
nested it deeper, can go on doing so.
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
    grads = jax.grad(loss)(params, xs, ys)
    return params - learning_rate * grads


def fit(params, xs, ys, learning_rate, steps):
    params = jnp.array(params)
    for _ in range(steps):
        params = step(params, xs, ys, learning_rate)
    return params


__all__ = ["predict", "loss", "fit"]
