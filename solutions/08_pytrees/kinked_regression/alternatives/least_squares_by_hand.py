"""No automatic differentiation: the gradient of the sum of squares as a matrix product."""

import jax
import jax.numpy as jnp


def features(x):
    return jnp.array([jnp.where(x < 0, x, 0), jnp.where(x < 0, 0, x), 1.0])


def predict(params, x):
    return jnp.dot(jnp.stack(params), features(x))


def loss(params, xs, ys):
    return jnp.linalg.norm(jax.vmap(features)(xs) @ jnp.stack(params) - ys) ** 2


@jax.jit
def step(theta, rows, ys, learning_rate):
    return theta - 2 * learning_rate * jnp.einsum("mp,m->p", rows, rows @ theta - ys)


def fit(params, xs, ys, learning_rate, steps):
    rows, theta = jax.vmap(features)(xs), jnp.stack(params)
    for _ in range(steps):
        theta = step(theta, rows, ys, learning_rate)
    return tuple(theta)


__all__ = ["predict", "loss", "fit"]
