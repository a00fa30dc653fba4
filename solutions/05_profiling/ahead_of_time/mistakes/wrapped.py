"""A program was compiled while `compile_for` ran, and what came back is something else that can be called, such as
a function round the program, or what `jax.jit` made. It can't be asked what it costs as the program can. Return the
program itself; it is called like a function.
"""

import jax


def compile_for(f, shape, dtype):
    program = jax.jit(f).lower(jax.ShapeDtypeStruct(shape, dtype)).compile()
    return lambda x: program(x)


def flops(compiled):
    return compiled.cost_analysis()["flops"]


__all__ = ["compile_for", "flops"]
