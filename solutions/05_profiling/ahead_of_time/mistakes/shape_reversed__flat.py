import math

import jax


def compile_for(f, shape, dtype):
    return jax.jit(f).lower(jax.ShapeDtypeStruct((math.prod(shape),), dtype)).compile()


def flops(compiled):
    return compiled.cost_analysis()["flops"]


__all__ = ["compile_for", "flops"]
