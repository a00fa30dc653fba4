import jax
import jax.numpy as jnp


def singular_values(m):
    return jnp.linalg.svd(m, compute_uv=False)


def cond_plus_cond_sq(m):
    squares = jnp.linalg.eigvalsh(m.T @ m)
    return jnp.sqrt(squares[-1] / squares[0]) + squares[-1] / squares[0]


def over_last_axis(ms):
    return jnp.stack([cond_plus_cond_sq(ms[:, :, i]) for i in range(ms.shape[2])])


def columns_over_last_axis(ms):
    return jnp.stack([singular_values(ms[..., i]) for i in range(ms.shape[-1])], axis=-1)


__all__ = ["cond_plus_cond_sq", "over_last_axis", "columns_over_last_axis"]
