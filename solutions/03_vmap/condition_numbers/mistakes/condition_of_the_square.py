"""The number c is right, but what was added to it is not its square: the entries of the matrix were squared, and the
condition number taken after that. First comes c, a number, and then the square of that number.
"""

import jax
import jax.numpy as jnp


def singular_values(m):
    return jnp.linalg.svd(m, compute_uv=False)


def cond_plus_cond_sq(m):
    return jnp.linalg.cond(m) + jnp.linalg.cond(m**2)


def over_last_axis(ms):
    return jax.vmap(cond_plus_cond_sq, in_axes=2)(ms)


def columns_over_last_axis(ms):
    return jax.vmap(singular_values, in_axes=2, out_axes=1)(ms)


__all__ = ["cond_plus_cond_sq", "over_last_axis", "columns_over_last_axis"]
