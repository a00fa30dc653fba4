"""No matrix at all on the way back: a vjp as an operator, and GMRES."""

from jax.scipy.sparse.linalg import gmres
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
    _, pull_z = jax.vjp(lambda z: z - jnp.tanh(W @ z + x), z)
    v, _ = gmres(lambda v: pull_z(v)[0], g, tol=1e-6)
    _, pull = jax.vjp(lambda W, x: jnp.tanh(W @ z + x), W, x)
    return pull(v)


implicit_solve.defvjp(forward, backward)

__all__ = ["implicit_solve"]
