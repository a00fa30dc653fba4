"""What came back can't be called: it is the function as it was traced, not yet a program for this machine.
One step is missing after `lower`.
"""

import jax


def compile_for(f, shape, dtype):
    return jax.jit(f).lower(jax.ShapeDtypeStruct(shape, dtype))


def flops(compiled):
    return compiled.cost_analysis()["flops"]


__all__ = ["compile_for", "flops"]
