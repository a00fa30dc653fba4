"""NaN, infinity and the wrong dtype: whatever a comparison by differences might let pass."""
# exercise = "arrays/chebyshev"
# honest = 1
# statuses = ["failed"]
# reasons = ["not_finite"]

import jax.numpy as jnp


def cheb_2(x):
    return jnp.full_like(x, jnp.nan)


def cheb_3(x):
    return jnp.full_like(x, jnp.inf)


def cheb_4(x):
    return jnp.full_like(x, -jnp.inf)


def grid(n):
    return jnp.full(n, jnp.nan)
