"""The way back does not take what it needs from the way there, but from a variable outside of the functions. That
holds the values of the last call: with two calls before the first way back, one of them gets the other's numbers.
Return what the way back needs as the second result of the forward function.
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


last = {}


@jax.custom_vjp
def implicit_solve(W, x):
    return solve(W, x)


def forward(W, x):
    last["W"], last["z"] = W, solve(W, x)
    return last["z"], None


def backward(_, g):
    W, z = last["W"], last["z"]
    D = jnp.diag(1 - z**2)
    u = D @ jnp.linalg.solve((jnp.eye(len(z)) - D @ W).T, g)
    return jnp.outer(u, z), u


implicit_solve.defvjp(forward, backward)

__all__ = ["implicit_solve"]
