"""The number c is the quotient of the largest and the smallest absolute value of the eigenvalues. That is the
condition number of a symmetric matrix, and of few others: it takes the singular values.
"""

import jax
import jax.numpy as jnp


def singular_values(m):
    return jnp.linalg.svd(m, compute_uv=False)


def cond_plus_cond_sq(m):
    values = jnp.abs(jnp.linalg.eigvals(m))
    c = jnp.max(values) / jnp.min(values)
    return c + c**2


def over_last_axis(ms):
    return jax.vmap(cond_plus_cond_sq, in_axes=2)(ms)


def columns_over_last_axis(ms):
    return jax.vmap(singular_values, in_axes=2, out_axes=1)(ms)


__all__ = ["cond_plus_cond_sq", "over_last_axis", "columns_over_last_axis"]
