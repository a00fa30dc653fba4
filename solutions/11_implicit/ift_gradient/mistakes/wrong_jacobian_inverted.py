"""The matrix of the linear system is the derivative of f with respect to `x`, and it should be the one with respect
to `z`. Differentiate f(W, x, z) = 0 as a whole: ∂f/∂z · dz + ∂f/∂x · dx = 0. What stands in front of dz has to go
to the other side.
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
    D = jnp.diag(1 - z**2)
    v = jnp.linalg.solve(D.T, g)
    u = D @ v
    return jnp.outer(u, z), u


implicit_solve.defvjp(forward, backward)

__all__ = ["implicit_solve"]
