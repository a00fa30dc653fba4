"""One compiled program with the loop inside of it, for any number of steps."""

import jax
import jax.numpy as jnp


@jax.jit
def predict(params, x):
    k_1, k_2, b = params
    return jnp.where(x < 0, k_1, k_2) * x + b


def loss(params, xs, ys):
    pred_ys = jax.vmap(predict, in_axes=(None, 0))(params, xs)
    return jnp.sum((ys - pred_ys) ** 2)


@jax.jit
def fit(params, xs, ys, learning_rate, steps):
    def body(_, params):
        _, backward = jax.vjp(lambda p: loss(p, xs, ys), params)
        (grads,) = backward(jnp.ones(()))
        return tuple(p - learning_rate * g for p, g in zip(params, grads))

    return jax.lax.fori_loop(0, steps, body, params)


__all__ = ["predict", "loss", "fit"]
