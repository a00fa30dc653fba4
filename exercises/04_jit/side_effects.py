"""Side effects.

What Python code does besides returning a value, as to count or to print, happens while `jax.jit` traces it,
and not when the compiled program runs. That is good for counting traces. What is to happen at every run has
to become a part of the program: `jax.debug.print` and `jax.debug.callback` see to that.
"""

import jax
import jax.numpy as jnp


def count_traces(f):
    """Compiles `f`, and counts how often it is traced.

    Args:
      f: a function of arrays, handed over by position or by name; it returns an array.

    Returns:
      A pair `(compiled, traces)`. `compiled` is used as `f` is, and is made by `jax.jit`. `traces()` tells how
      often `compiled` has run the Python code of `f` so far, an int: 0 before the first call.

    Every call of `count_traces` starts a count of its own.
    """
    # TODO: compile a function that adds 1 to a count and calls `f` (about 6 lines).
    raise NotImplementedError("TODO: count_traces")


def print_sum(x):
    """The sum of the entries of `x`, which is printed as well.

    Args:
      x: float32 array of any shape.

    Returns:
      The sum, a scalar.

    A line with this number is printed at every call, of `print_sum(x)` and of `jax.jit(print_sum)(x)` alike.
    """
    # TODO: let the program do the printing (about 3 lines).
    raise NotImplementedError("TODO: print_sum")


# Try it: grade jit/side_effects

__all__ = ["count_traces", "print_sum"]
