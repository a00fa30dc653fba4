"""All weights in one draw, cut into layers."""

import jax
import jax.numpy as jnp


def init_mlp(key, sizes):
    shapes = list(zip(sizes[:-1], sizes[1:]))
    numbers = jax.random.normal(key, (sum(m * n for m, n in shapes),))
    params, start = [], 0
    for m, n in shapes:
        params.append(
            (numbers[start : start + m * n].reshape(m, n) * (2 / m) ** 0.5, jnp.zeros_like(numbers, shape=n))
        )
        start += m * n
    return params


__all__ = ["init_mlp"]
