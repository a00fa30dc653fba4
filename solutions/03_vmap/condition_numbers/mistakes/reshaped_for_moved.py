"""The shape is right and the numbers are not: `reshape` reads all numbers in their order, whatever the new shape,
so that those of several matrices were mixed. To move an axis is another thing, for which there is `jnp.moveaxis`;
but `jax.vmap` goes along any axis as it is.
"""

import jax
import jax.numpy as jnp


def singular_values(m):
    return jnp.linalg.svd(m, compute_uv=False)


def cond_plus_cond_sq(m):
    c = jnp.linalg.cond(m)
    return c + c**2


def apart(ms):
    return ms.reshape(ms.shape[2], ms.shape[0], ms.shape[1])


def over_last_axis(ms):
    return jax.vmap(cond_plus_cond_sq)(apart(ms))


def columns_over_last_axis(ms):
    return jax.vmap(singular_values, out_axes=1)(apart(ms))


__all__ = ["cond_plus_cond_sq", "over_last_axis", "columns_over_last_axis"]
