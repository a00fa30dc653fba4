"""The way back is a fixed point too: v = g + (∂tanh/∂z)ᵀ v, iterated with a vjp at the solution."""

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


def step(W, x, z):
    return jnp.tanh(W @ z + x)


@jax.custom_vjp
def implicit_solve(W, x):
    return solve(W, x)


def forward(W, x):
    z = implicit_solve(W, x)
    return z, (W, x, z)


def backward(kept, g):
    W, x, z = kept

    def again(_, v):
        _, pull = jax.vjp(lambda z: step(W, x, z), z)
        return g + pull(v)[0]

    v = jax.lax.fori_loop(0, 100, again, g)
    _, pull = jax.vjp(lambda W, x: step(W, x, z), W, x)
    return pull(v)


implicit_solve.defvjp(forward, backward)

__all__ = ["implicit_solve"]
