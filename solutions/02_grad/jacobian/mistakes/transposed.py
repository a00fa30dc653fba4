"""The numbers are right, and rows and columns stand in each other's places. In a Jacobian a row belongs to an
output and a column to an input. A forward pass gives a column: stacked one upon the other, columns would
become rows.
"""

import jax
import jax.numpy as jnp


def polar_to_cartesian(rθ):
    r, θ = rθ
    return jnp.stack([r * jnp.cos(θ), r * jnp.sin(θ)])


def polar_jacobian(rθ):
    r, θ = rθ
    by_r = jnp.stack([jnp.cos(θ), jnp.sin(θ)])
    by_θ = jnp.stack([-r * jnp.sin(θ), r * jnp.cos(θ)])
    return jnp.stack([by_r, by_θ])


def tall_jacobian(f):
    def jacobian(x):
        return jax.vmap(lambda direction: jax.jvp(f, (x,), (direction,))[1])(jnp.eye(x.size))

    return jacobian


def wide_jacobian(f):
    def jacobian(x):
        return jax.jacrev(f)(x).T

    return jacobian


__all__ = ["polar_to_cartesian", "polar_jacobian", "tall_jacobian", "wide_jacobian"]
