"""The array was taken apart along its middle axis: what reached the inner function was `ms[:, i, :]`, or its
transpose, and not `ms[:, :, i]`. Axes are counted from 0. With `jnp.moveaxis(ms, a, b)` it is axis `a` that
moves, to the place `b`.
"""

import jax
import jax.numpy as jnp


def singular_values(m):
    return jnp.linalg.svd(m, compute_uv=False)


def cond_plus_cond_sq(m):
    c = jnp.linalg.cond(m)
    return c + c**2


def over_last_axis(ms):
    return jax.vmap(cond_plus_cond_sq, in_axes=1)(ms)


def columns_over_last_axis(ms):
    return jax.vmap(singular_values, in_axes=1, out_axes=1)(ms)


__all__ = ["cond_plus_cond_sq", "over_last_axis", "columns_over_last_axis"]
