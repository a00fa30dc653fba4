"""`fold_in` with a different number for each draw, in a compiled loop."""

import jax
import jax.numpy as jnp


@jax.jit
def three_uniforms(seed):
    key = jax.random.key(seed)
    return jax.lax.map(lambda i: jax.random.uniform(jax.random.fold_in(key, i)), jnp.arange(3))


def uniform_then_normal(key):
    return jax.random.uniform(jax.random.fold_in(key, 0), (3,)), jax.random.normal(
        jax.random.fold_in(key, 1), (10, 10)
    )


__all__ = ["three_uniforms", "uniform_then_normal"]
