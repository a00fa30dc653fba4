"""`polar_to_cartesian` returned x and y as a tuple of two numbers. A Jacobian has one row for each entry of
one output array: put x and y into an array, for instance with `jnp.array` or `jnp.stack`.
"""

import jax
import jax.numpy as jnp


def polar_to_cartesian(rθ):
    r, θ = rθ
    return r * jnp.cos(θ), r * jnp.sin(θ)


def polar_jacobian(rθ):
    return jax.jacfwd(polar_to_cartesian)(rθ)


def tall_jacobian(f):
    return jax.jacfwd(f)


def wide_jacobian(f):
    return jax.jacrev(f)


__all__ = ["polar_to_cartesian", "polar_jacobian", "tall_jacobian", "wide_jacobian"]
