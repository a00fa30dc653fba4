"""Forward mode by the theorem; JAX transposes the linear solve for the way back."""

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


@jax.custom_jvp
def implicit_solve(W, x):
    return solve(W, x)


@implicit_solve.defjvp
def rule(primals, tangents):
    (W, x), (dW, dx) = primals, tangents
    z = implicit_solve(W, x)
    d = 1 - z**2
    A = jnp.eye(len(z)) - d[:, None] * W
    return z, jnp.linalg.solve(A, d * (dW @ z + dx))


__all__ = ["implicit_solve"]
