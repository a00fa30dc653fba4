"""The program is compiled, and hidden in a function: what came back can be called, and can't say what it costs. Return
the program itself; it is called like a function.
"""

import jax


def compile_for(f, shape, dtype):
    program = jax.jit(f).lower(jax.ShapeDtypeStruct(shape, dtype)).compile()
    return lambda x: program(x)


def flops(compiled):
    return compiled.cost_analysis()["flops"]


__all__ = ["compile_for", "flops"]
