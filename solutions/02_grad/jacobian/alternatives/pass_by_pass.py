import jax
import jax.numpy as jnp


def polar_to_cartesian(rθ):
    r, θ = rθ
    return jnp.stack([r * jnp.cos(θ), r * jnp.sin(θ)])


def polar_jacobian(rθ):
    return tall_jacobian(polar_to_cartesian)(rθ)


def tall_jacobian(f):
    def jacobian(x):
        columns = []
        for j in range(len(x)):
            direction = jnp.zeros(len(x)).at[j].set(1.0)
            _, column = jax.jvp(f, (x,), (direction,))
            columns.append(column)
        return jnp.stack(columns, axis=1)

    return jacobian


def wide_jacobian(f):
    def jacobian(x):
        m = f(x).shape[0]
        return jnp.stack([jax.grad(lambda x, i=i: f(x)[i])(x) for i in range(m)])

    return jacobian


__all__ = ["polar_to_cartesian", "polar_jacobian", "tall_jacobian", "wide_jacobian"]
