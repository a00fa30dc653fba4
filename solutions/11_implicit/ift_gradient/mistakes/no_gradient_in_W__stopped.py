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


def implicit_solve(W, x):
    W = jax.lax.stop_gradient(W)
    z = jax.lax.stop_gradient(solve(W, x))
    D = 1 - z**2
    A = jnp.eye(z.size) - D[:, None] * W
    return z + jnp.linalg.solve(A, jnp.tanh(W @ z + x) - z)


__all__ = ["implicit_solve"]
