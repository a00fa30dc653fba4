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
    z = x * 0
    for _ in range(70):
        z = jnp.tanh(jnp.dot(W, z) + x)
    return z


__all__ = ["implicit_solve"]
