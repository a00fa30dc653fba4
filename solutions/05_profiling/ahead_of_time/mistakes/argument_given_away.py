"""The second call with the same array raised an exception: the first one had used up its memory. A program made
with `donate_argnums` may write its result there, and nobody can read the array any more. Whoever calls the program
still owns what they hand over: leave it alone.
"""

import jax


def compile_for(f, shape, dtype):
    return jax.jit(f, donate_argnums=0).lower(jax.ShapeDtypeStruct(shape, dtype)).compile()


def flops(compiled):
    return compiled.cost_analysis()["flops"]


__all__ = ["compile_for", "flops"]
