"""How often does the body run?

A compiled function runs its Python code only while JAX traces it: with a stand-in for `x`, called a tracer,
in place of numbers. What was compiled then serves all calls of the same kind; a call of a new kind is traced
anew. Write a function that tells when it is traced, play with it, and find out what a kind is.
"""

import jax
import jax.numpy as jnp


def log2_traced(x):
    """The logarithm of `x` to the base 2, compiled, with a sign of life while it is traced.

    Args:
      x: a float, or a float32 array of any shape.

    Returns:
      log2 of each entry, in the shape of `x`.

    Each time that this Python code runs it prints one line, of your choice. A call that runs a program
    compiled before prints nothing.
    """
    # TODO: compile with `jax.jit`; print a line, and return log(x) / log(2) (about 3 lines).
    raise NotImplementedError("TODO: log2_traced")


# How often does the body of `log2_traced` run, in all, while the calls below are made one after the other in
# a fresh Python, and no others before? `f` is short for `log2_traced`. Replace each None by an int.
PREDICTIONS = {
    # f(2.0), f(4.0), f(6.0)
    "floats": None,
    # f(2.0), f(4.0), f(6.0), where `jax.jit` was left out
    "without_jit": None,
    # f(2.0), f(jnp.ones(2)), f(jnp.zeros(2)), f(jnp.ones(3))
    "shapes": None,
    # f(jnp.ones(2)), f(jnp.ones(3)), f(jnp.ones(2)), f(jnp.ones(3))
    "back_again": None,
    # f(jnp.ones(2)), f(jnp.ones(2, dtype="int32")), f(jnp.zeros(2))
    "dtypes": None,
    # f(2.0), f(2), f(3)
    "python_numbers": None,
    # f(2.0), f(jnp.float32(2.0)), f(4.0)
    "weak_types": None,
    # for x in (2.0, 4.0, 6.0): jax.jit(lambda x: f(x))(x), where `f` is not compiled itself
    "new_functions": None,
}


# Try it: grade jit/tracing

__all__ = ["log2_traced", "PREDICTIONS"]
