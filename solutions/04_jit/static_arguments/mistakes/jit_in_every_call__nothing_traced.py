import jax
import jax.numpy as jnp


def foo(x, y):
    def compiled():
        if y == 1:
            return jnp.abs(x)
        return jnp.sum(x**2)

    return jax.jit(compiled)()


def bar(x, *, mode):
    return foo(x, 1 if mode == "abs" else 2)


__all__ = ["foo", "bar"]
