"""The gradients are right, and a whole Jacobian in `W` was kept for them: n³ numbers, nearly all of them zero. Entry i
of W z + x meets row i of `W` only, so what the way back needs of it is an outer product with `z`; or `jax.vjp` of one
step at the solution, which forms no Jacobian.
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
    in_W, in_x, in_z = jax.jacrev(lambda W, x, z: jnp.tanh(W @ z + x), argnums=(0, 1, 2))(W, x, z)
    return z, (in_W, in_x, in_z)


def backward(kept, g):
    in_W, in_x, in_z = kept
    v = jnp.linalg.solve((jnp.eye(g.size) - in_z).T, g)
    return jnp.tensordot(v, in_W, axes=1), v @ in_x


implicit_solve.defvjp(forward, backward)

__all__ = ["implicit_solve"]
