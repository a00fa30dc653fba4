"""The program takes float32 arrays, whatever dtype was asked for: for others it raises an error. A compiled
program is for one shape and one dtype. Hand `dtype` on, along with `shape`.
"""

import jax
import jax.numpy as jnp


def compile_for(f, shape, dtype):
    return jax.jit(f).lower(jax.ShapeDtypeStruct(shape, jnp.float32)).compile()


def flops(compiled):
    return compiled.cost_analysis()["flops"]


__all__ = ["compile_for", "flops"]
