from functools import partial

import jax
import jax.numpy as jnp


def polar_to_cartesian(rθ):
    r, θ = rθ
    return jnp.stack([r * jnp.cos(θ), r * jnp.sin(θ)])


def polar_jacobian(rθ):
    return jax.jit(jax.jacrev(polar_to_cartesian))(rθ)


def tall_jacobian(f):
    return partial(forward, f)


def forward(f, x):
    return jax.vmap(lambda direction: jax.jvp(f, (x,), (direction,))[1], out_axes=1)(jnp.eye(x.size))


def wide_jacobian(f):
    return partial(backwards, f)


def backwards(f, x):
    y, backward = jax.vjp(f, x)
    return jax.vmap(lambda cotangent: backward(cotangent)[0])(jnp.eye(y.size))


__all__ = ["polar_to_cartesian", "polar_jacobian", "tall_jacobian", "wide_jacobian"]
