"""The two slopes have changed places: `k_1` came out on the right of 0 and `k_2` on the left. `lax.cond(condition,
a, b)` takes the first function where the condition is true, and `jnp.where` likewise. Say the condition aloud
together with the slope that belongs to it.
"""

import jax
import jax.numpy as jnp


def predict(params, x):
    k_1, k_2, b = params
    k = jax.lax.cond(x < 0, lambda _: k_2, lambda _: k_1, x)
    return k * x + b


def loss(params, xs, ys):
    pred_ys = jax.vmap(predict, in_axes=(None, 0))(params, xs)
    return jnp.sum((ys - pred_ys) ** 2)


@jax.jit
def step(params, xs, ys, learning_rate):
    grads = jax.grad(loss)(params, xs, ys)
    return jax.tree.map(lambda p, g: p - learning_rate * g, params, grads)


def fit(params, xs, ys, learning_rate, steps):
    for _ in range(steps):
        params = step(params, xs, ys, learning_rate)
    return params


__all__ = ["predict", "loss", "fit"]
