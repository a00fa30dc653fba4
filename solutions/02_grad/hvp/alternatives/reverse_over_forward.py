from functools import partial

import jax
import jax.numpy as jnp


@partial(jax.jit, static_argnums=0)
def hvp(f, x, v):
    return jax.grad(lambda x: jax.jvp(f, [x], [v])[1])(x)


__all__ = ["hvp"]
