"""`over_last_axis` raises an exception, while the inner function is right: `jax.vmap` was told to use an axis that is
not there. `in_axes` counts the axes of `ms`: 0, 1 and 2. `out_axes` counts those of the result. With one number for
each matrix that is a vector, which has axis 0 only, so that there is nothing to say.
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
