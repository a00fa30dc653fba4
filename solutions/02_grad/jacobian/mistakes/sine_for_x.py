"""x and y stand in each other's places: x, which is r cos θ, comes first, and y, which is r sin θ, second.
"""

import jax
import jax.numpy as jnp


def polar_to_cartesian(rθ):
    r, θ = rθ
    return jnp.stack([r * jnp.sin(θ), r * jnp.cos(θ)])


def polar_jacobian(rθ):
    return jax.jacfwd(polar_to_cartesian)(rθ)


def tall_jacobian(f):
    return jax.jacfwd(f)


def wide_jacobian(f):
    return jax.jacrev(f)


__all__ = ["polar_to_cartesian", "polar_jacobian", "tall_jacobian", "wide_jacobian"]
