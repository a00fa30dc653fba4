"""The numbers are right and little is kept, but the way back runs the iterations a second time. That saves memory, and
takes more time than before. At the solution the equation holds, and one linear system replaces them all: the way back
needs no iterations of z.
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

    def iterate(W, x):
        return jax.lax.fori_loop(0, 80, lambda _, z: jnp.tanh(W @ z + x), jnp.zeros_like(x))

    _, pullback = jax.vjp(iterate, W, x)
    return pullback(g)


implicit_solve.defvjp(forward, backward)

__all__ = ["implicit_solve"]
