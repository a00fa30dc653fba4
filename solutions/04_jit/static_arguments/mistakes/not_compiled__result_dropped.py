import jax
import jax.numpy as jnp


def foo(x, y):
    if y == 1:
        return jnp.abs(x)
    return jnp.sum(x**2)


def bar(x, *, mode):
    if mode == "abs":
        return jnp.abs(x)
    return jnp.sum(x**2)


jax.jit(foo, static_argnums=1)
jax.jit(bar, static_argnames="mode")


__all__ = ["foo", "bar"]
