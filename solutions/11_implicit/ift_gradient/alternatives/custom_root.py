"""jax.lax.custom_root with the given solver, and a dense solve for the tangent system."""

import jax
import jax.numpy as jnp


def solve(W, x):
    def far(state):
        z, before, count = state
        return (jnp.max(jnp.abs(z - before)) > 1e-6) & (count < 300)

    def again(state):
        z, _, count = state
        return jnp.tanh(W @ z + x), z, count + 1

    z, _, _ = jax.lax.while_loop(far, again, (jnp.tanh(x), jnp.zeros_like(x), 1))
    return z


def implicit_solve(W, x):
    def f(z):
        return z - jnp.tanh(W @ z + x)

    def tangent_solve(g, y):
        return jnp.linalg.solve(jax.jacobian(g)(y), y)

    return jax.lax.custom_root(f, jnp.zeros_like(x), lambda f, z0: solve(W, x), tangent_solve)


__all__ = ["implicit_solve"]
