"""The function for the way there returned what it keeps first, and the solution second. JAX takes the first for the
result, which has to look like that of `implicit_solve`, and hands the second on to the way back.
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


@jax.custom_vjp
def implicit_solve(W, x):
    return solve(W, x)


def forward(W, x):
    z = solve(W, x)
    return (W, x, z), z


def backward(res, g):
    W, x, z = res
    D = jnp.diag(1 - z**2)
    u = D @ jnp.linalg.solve((jnp.eye(len(z)) - D @ W).T, g)
    return jnp.outer(u, z), u


implicit_solve.defvjp(forward, backward)

__all__ = ["implicit_solve"]
