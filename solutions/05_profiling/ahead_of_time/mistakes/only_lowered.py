"""What came back is `f` as it was traced or lowered, and not yet a program for this machine: a step on the way to
one. The last step is missing.
"""

import jax


def compile_for(f, shape, dtype):
    return jax.jit(f).lower(jax.ShapeDtypeStruct(shape, dtype))


def flops(compiled):
    return compiled.cost_analysis()["flops"]


__all__ = ["compile_for", "flops"]
