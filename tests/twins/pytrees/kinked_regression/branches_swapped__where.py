import jax
import jax.numpy as jnp


def predict(p, x):
    left, right, height = p
    return height + x * jnp.where(x < 0, right, left)


def loss(p, x, y):
    residual = jax.vmap(lambda t: predict(p, t))(x) - y
    return residual @ residual


@jax.jit
def move(p, x, y, rate):
    g = jax.grad(loss)(p, x, y)
    return tuple(a - rate * b for a, b in zip(p, g))


def fit(params, xs, ys, learning_rate, steps):
    p = tuple(params)
    for _ in range(steps):
        p = move(p, xs, ys, learning_rate)
    return p
