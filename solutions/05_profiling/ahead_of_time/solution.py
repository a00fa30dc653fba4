"""Compiling ahead of time.

`jax.jit` compiles at the first call. The steps behind it can be taken one by one: `lower` traces a function
for a shape and a dtype, and `compile` makes the program. No data is needed for it, nothing is calculated,
and the program can tell what it will cost.
"""

import jax


def compile_for(f, shape, dtype):
    """Compiles `f` for one argument, without running it: nothing of `f` is calculated.

    Args:
      f: a function of one array.
      shape: tuple of ints, the shape of that array.
      dtype: its dtype, such as `"float32"`.

    Returns:
      The compiled program, a `jax.stages.Compiled`. Called with an array of that shape and dtype, it gives
      what `f` gives, and neither traces nor compiles again.
    """
    # TODO: jit, lower, compile; `jax.ShapeDtypeStruct` stands in for the array (about 2 lines).
    ### BEGIN SOLUTION
    stand_in = jax.ShapeDtypeStruct(shape, dtype)  # says all that tracing needs to know
    return jax.jit(f).lower(stand_in).compile()
    ### END SOLUTION


def flops(compiled):
    """How many floating-point operations one run of a program takes, as the compiler counts them.

    Args:
      compiled: a `jax.stages.Compiled`, as from `compile_for`. Its method `cost_analysis` returns a dict.

    Returns:
      The number under "flops", a float.
    """
    # TODO: ask the program (about 1 line).
    ### BEGIN SOLUTION
    return compiled.cost_analysis()["flops"]
    ### END SOLUTION


# Try it: flops(compile_for(lambda a: a @ a, (100, 100), "float32")), and then: grade profiling/ahead_of_time

__all__ = ["compile_for", "flops"]
