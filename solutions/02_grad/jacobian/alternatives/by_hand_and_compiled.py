import jax
import jax.numpy as jnp


def polar_to_cartesian(rθ):
    return rθ[0] * jnp.array([jnp.cos(rθ[1]), jnp.sin(rθ[1])])


def polar_jacobian(rθ):
    r, θ = rθ
    x, y = polar_to_cartesian(rθ)
    return jnp.array([[jnp.cos(θ), -y], [jnp.sin(θ), x]])


def tall_jacobian(f):
    return jax.jit(jax.jacfwd(f))


def wide_jacobian(f):
    return lambda x: jax.jit(jax.jacrev(f))(x)


__all__ = ["polar_to_cartesian", "polar_jacobian", "tall_jacobian", "wide_jacobian"]
