"""The two modes stand in each other's places: the tall Jacobian is built row by row, and it has many rows;
the wide one column by column, and it has many columns. Count the passes: forward mode takes one for each
input, reverse mode one for each output.
"""

import jax
import jax.numpy as jnp


def polar_to_cartesian(rθ):
    r, θ = rθ
    return jnp.stack([r * jnp.cos(θ), r * jnp.sin(θ)])


def polar_jacobian(rθ):
    return jax.jacfwd(polar_to_cartesian)(rθ)


def tall_jacobian(f):
    return jax.jacrev(f)


def wide_jacobian(f):
    return jax.jacfwd(f)


__all__ = ["polar_to_cartesian", "polar_jacobian", "tall_jacobian", "wide_jacobian"]
