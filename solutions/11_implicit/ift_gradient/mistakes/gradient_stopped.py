"""All gradients are zero. Behind `stop_gradient` a value is a constant, which depends on nothing. To stop the
gradient of the iterations is right; something has to come in its place that does depend on `W` and `x`.
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
    return jax.lax.stop_gradient(solve(W, x))


__all__ = ["implicit_solve"]
