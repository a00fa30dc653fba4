import functools
import jax
import jax.numpy as jnp


def predict(params, x):
    k_1, k_2, b = params
    k = jax.lax.cond(x < 0, lambda _: k_1, lambda _: k_2, x)
    return k * x + b


def loss(params, xs, ys):
    pred_ys = jax.vmap(predict, in_axes=(None, 0))(params, xs)
    return jnp.sum((ys - pred_ys) ** 2)


@functools.partial(jax.jit, static_argnames="i")
def update(i, params, xs, ys, learning_rate):
    grads = jax.grad(loss)(params, xs, ys)
    return tuple(p - learning_rate * g for p, g in zip(params, grads))


def fit(params, xs, ys, learning_rate, steps):
    update.clear_cache()
    for i in range(steps):
        params = update(i, params, xs, ys, learning_rate)
    return params


__all__ = ["predict", "loss", "fit"]
