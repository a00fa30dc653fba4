import jax
import jax.numpy as jnp


def singular_values(m):
    return jnp.linalg.svd(m, compute_uv=False)


def cond_plus_cond_sq(m):
    c = jnp.linalg.cond(m)
    return c + c**2


def over_last_axis(ms):
    return jax.vmap(cond_plus_cond_sq)(jnp.moveaxis(ms, 2, 0))


def columns_over_last_axis(ms):
    return jax.vmap(singular_values)(jnp.moveaxis(ms, -1, 0)).T


__all__ = ["cond_plus_cond_sq", "over_last_axis", "columns_over_last_axis"]
