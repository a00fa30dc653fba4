import jax
import jax.numpy as jnp


def squares(x):
    return jnp.sum(jnp.square(x))


def foo(x, y):
    # The same function each time: `jax.jit` finds the programs that it made before.
    if y == 1:
        return jax.jit(jnp.abs)(x)
    return jax.jit(squares)(x)


def bar(x, *, mode):
    return foo(x, {"abs": 1, "sum_of_squares": 2}[mode])


__all__ = ["foo", "bar"]
