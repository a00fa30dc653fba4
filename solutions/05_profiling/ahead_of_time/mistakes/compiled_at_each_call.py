"""Nothing was compiled while `compile_for` ran, and every call of what it returned traced `f` once more.
The three steps are to be taken in `compile_for`; what is returned is the program that comes out of them.
"""

import jax


def compile_for(f, shape, dtype):
    return lambda x: jax.jit(lambda y: f(y)).lower(x).compile()(x)


def flops(compiled):
    return compiled.cost_analysis()["flops"]


__all__ = ["compile_for", "flops"]
