"""The numbers are right, but the arrays that came in are gone after the call. `donate_argnums` lets JAX put the
result where an argument was. At the first step that is the caller's own start; donate what `fit` has made itself, a
copy of it for instance, or nothing.
"""

from functools import partial

import jax
import jax.numpy as jnp


def predict(params, x):
    k_1, k_2, b = params
    k = jax.lax.cond(x < 0, lambda _: k_1, lambda _: k_2, x)
    return k * x + b


def loss(params, xs, ys):
    pred_ys = jax.vmap(predict, in_axes=(None, 0))(params, xs)
    return jnp.sum((ys - pred_ys) ** 2)


@partial(jax.jit, donate_argnums=0)
def step(params, xs, ys, learning_rate):
    grads = jax.grad(loss)(params, xs, ys)
    return jax.tree.map(lambda p, g: p - learning_rate * g, params, grads)


def fit(params, xs, ys, learning_rate, steps):
    for _ in range(steps):
        params = step(params, xs, ys, learning_rate)
    return params


__all__ = ["predict", "loss", "fit"]
