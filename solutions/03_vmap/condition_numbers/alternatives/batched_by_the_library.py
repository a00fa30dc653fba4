import jax.numpy as jnp


def cond_plus_cond_sq(m):
    values = jnp.linalg.svdvals(m)
    c = values[..., 0] / values[..., -1]
    return c * (1 + c)


def over_last_axis(ms):
    return cond_plus_cond_sq(ms.transpose(2, 0, 1))


def columns_over_last_axis(ms):
    return jnp.swapaxes(jnp.linalg.svdvals(ms.transpose(2, 0, 1)), 0, 1)


__all__ = ["cond_plus_cond_sq", "over_last_axis", "columns_over_last_axis"]
