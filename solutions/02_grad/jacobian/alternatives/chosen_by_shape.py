import jax
import jax.numpy as jnp


def polar_to_cartesian(rθ):
    r, θ = rθ
    z = r * jnp.exp(1j * θ)
    return jnp.array([z.real, z.imag])


def polar_jacobian(rθ):
    return jax.jacobian(polar_to_cartesian)(rθ)


def fewest_passes(f):
    def jacobian(x):
        outputs = jax.eval_shape(f, x)
        if x.size < outputs.size:
            _, push = jax.linearize(f, x)
            return jax.lax.map(push, jnp.eye(x.size)).T
        _, pull = jax.vjp(f, x)
        (rows,) = jax.lax.map(pull, jnp.eye(outputs.size))
        return rows

    return jacobian


tall_jacobian = wide_jacobian = fewest_passes


__all__ = ["polar_to_cartesian", "polar_jacobian", "tall_jacobian", "wide_jacobian"]
