"""The gradients are those of a single step, tanh(W z + x) with z held fixed. They leave out that `z` on the
right-hand side moves as well when `W` or `x` do. That part is the inverse of I - D W: the one step is its first
term only.
"""

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
    z = jax.lax.stop_gradient(solve(W, x))
    return jnp.tanh(W @ z + x)


__all__ = ["implicit_solve"]
