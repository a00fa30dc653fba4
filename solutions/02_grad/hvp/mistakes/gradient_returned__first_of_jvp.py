import jax
import jax.numpy as jnp


def hvp(f, x, v):
    return jax.jvp(jax.grad(f), (x,), (v,))[0]


__all__ = ["hvp"]
