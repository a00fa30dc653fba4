"""The singular values of a matrix came back as a row; they should be a column. Results are lined up along axis 0, as
rows, unless `out_axes` names another axis.
"""

import jax
import jax.numpy as jnp


def singular_values(m):
    return jnp.linalg.svd(m, compute_uv=False)


def cond_plus_cond_sq(m):
    c = jnp.linalg.cond(m)
    return c + c**2


def over_last_axis(ms):
    return jax.vmap(cond_plus_cond_sq, in_axes=2)(ms)


def columns_over_last_axis(ms):
    return jax.vmap(singular_values, in_axes=2)(ms)


__all__ = ["cond_plus_cond_sq", "over_last_axis", "columns_over_last_axis"]
