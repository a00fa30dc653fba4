"""An exception, though `cond_plus_cond_sq` is right: `jax.vmap` was told of an axis, or of an argument, that is not
there. `in_axes` counts the axes of `ms`, the only argument: 0, 1 and 2. `out_axes` counts those of the result: one
number for each matrix makes a vector, which has axis 0 only; one vector for each makes a matrix, with axes 0 and 1.
"""

import jax
import jax.numpy as jnp


def singular_values(m):
    return jnp.linalg.svd(m, compute_uv=False)


def cond_plus_cond_sq(m):
    c = jnp.linalg.cond(m)
    return c + c**2


def over_last_axis(ms):
    return jax.vmap(cond_plus_cond_sq, in_axes=2, out_axes=1)(ms)


def columns_over_last_axis(ms):
    return jax.vmap(singular_values, in_axes=2, out_axes=1)(ms)


__all__ = ["cond_plus_cond_sq", "over_last_axis", "columns_over_last_axis"]
