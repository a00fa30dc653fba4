"""The first call of `fit` is right, and a second one with other arguments goes on with something of the first: its
data or its learning rate. What a compiled function finds outside of its arguments, in a global variable or in the
function around it, is read while it is traced, and is a constant of the program from then on. Hand it what changes as
arguments.
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
def step(params):
    grads = jax.grad(loss)(params, data_xs, data_ys)
    return jax.tree.map(lambda p, g: p - rate * g, params, grads)


def fit(params, xs, ys, learning_rate, steps):
    global data_xs, data_ys, rate
    data_xs, data_ys, rate = xs, ys, learning_rate
    for _ in range(steps):
        params = step(params)
    return params


__all__ = ["predict", "loss", "fit"]
