import jax
import jax.numpy as jnp


@jax.jit
def product(gradient, v):
    return jnp.vdot(gradient, v)


def hvp(f, x, v):
    return jax.grad(lambda x: product(jax.grad(f)(x), v))(x)


__all__ = ["hvp"]
