import jax
import jax.numpy as jnp


def polar_to_cartesian(rθ):
    r, θ = rθ
    return jnp.stack([r * jnp.cos(θ), r * jnp.sin(θ)])


def polar_jacobian(rθ):
    return jax.jacfwd(polar_to_cartesian)(rθ)


def tall_jacobian(f):
    def jacobian(x):
        try:
            return jax.jacrev(f)(x)
        except Exception:
            return jax.jacfwd(f)(x)

    return jacobian


def wide_jacobian(f):
    return jax.jacrev(f)


__all__ = ["polar_to_cartesian", "polar_jacobian", "tall_jacobian", "wide_jacobian"]
