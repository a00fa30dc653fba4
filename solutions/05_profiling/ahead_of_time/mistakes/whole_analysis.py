"""All that the compiler knows of the program's cost came back, a dict. One number of it is wanted: look it
up by its key.
"""

import jax


def compile_for(f, shape, dtype):
    return jax.jit(f).lower(jax.ShapeDtypeStruct(shape, dtype)).compile()


def flops(compiled):
    return compiled.cost_analysis()


__all__ = ["compile_for", "flops"]
