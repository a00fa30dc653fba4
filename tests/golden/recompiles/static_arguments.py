import jax
import jax.numpy as jnp


def foo(x, y):
    def run(x):
        return jnp.abs(x) if y == 1 else jnp.sum(x**2)

    return jax.jit(run)(x)


def bar(x, *, mode):
    return foo(x, 1 if mode == "abs" else 2)
