"""One Newton step from the solution, whose gradient is stopped: its value is the solution, its gradient the
theorem.
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
    A = jax.lax.stop_gradient(jnp.eye(z.size) - (1 - z**2)[:, None] * W)
    return z - jnp.linalg.solve(A, z - jnp.tanh(W @ z + x))


__all__ = ["implicit_solve"]
