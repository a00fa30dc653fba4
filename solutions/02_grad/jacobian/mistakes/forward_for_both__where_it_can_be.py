import jax
import jax.numpy as jnp


def polar_to_cartesian(rθ):
    r, θ = rθ
    return jnp.stack([r * jnp.cos(θ), r * jnp.sin(θ)])


def polar_jacobian(rθ):
    return jax.jacfwd(polar_to_cartesian)(rθ)


def tall_jacobian(f):
    return jax.jacfwd(f)


def wide_jacobian(f):
    def jacobian(x):
        try:
            return jax.jacfwd(f)(x)
        except Exception:
            return jax.jacrev(f)(x)

    return jacobian


__all__ = ["polar_to_cartesian", "polar_jacobian", "tall_jacobian", "wide_jacobian"]
