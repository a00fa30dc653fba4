"""The gradients are near, and not near enough: the linear system was solved by a few rounds of v = g + (D W)ᵀ v.
Each round shrinks the error only to about 0.8 of it. Go on until `v` stands still, or solve the system directly.
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
    return z, (W, x, z)


def backward(res, g):
    W, x, z = res
    d = 1 - z**2
    v = g
    for _ in range(5):
        v = g + W.T @ (d * v)
    return jnp.outer(d * v, z), d * v


implicit_solve.defvjp(forward, backward)

__all__ = ["implicit_solve"]
