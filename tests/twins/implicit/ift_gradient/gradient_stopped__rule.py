import jax
import jax.numpy as jnp


def iterate(W, x):
    def body(_, z):
        return jnp.tanh(jnp.dot(W, z) + x)

    return jax.lax.fori_loop(0, 120, body, jnp.zeros_like(x))



def implicit_solve(W, x):
    return iterate(jax.lax.stop_gradient(W), jax.lax.stop_gradient(x))
