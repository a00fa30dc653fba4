"""What a program is kept under.

A compiled function keeps its programs in a table. A call looks there under its key: shape and dtype of what
is traced, and the value of what is static. Predict how long the table gets; then repair a function whose
table has an entry for every length: pad to one length, and mask what was added.
"""

import jax
import jax.numpy as jnp
import numpy as np

LONGEST = 64


@jax.jit
def mean(xs):
    """Given: the mean of a vector. It is traced, and compiled, once for every length."""
    return jnp.sum(xs) / len(xs)


### BEGIN SOLUTION
@jax.jit
def mean_of_first(padded, n):
    """The mean of the first `n` of `LONGEST` numbers. `n` is traced: no value of it is in the program."""
    mask = jnp.arange(LONGEST) < n
    return jnp.sum(jnp.where(mask, padded, 0.0)) / n


### END SOLUTION
def masked_mean(xs):
    """The mean of `xs`, added up in a function that `jax.jit` compiles, and traces once for all lengths.

    Args:
      xs: float32 array of shape `(n,)`, where n is an int with 1 <= n <= `LONGEST`.

    Returns:
      The mean of the n entries, a scalar.
    """
    # TODO: pad to `LONGEST` entries here (NumPy may help); then call a compiled function, written above.
    ### BEGIN SOLUTION
    # NumPy compiles nothing. `jnp.pad` would be right too, and compile a small program for each length.
    padded = np.zeros(LONGEST, np.float32)
    padded[: len(xs)] = xs
    return mean_of_first(padded, len(xs))
    ### END SOLUTION


# How many programs does `f` have after the calls below? Before each question it is compiled anew, by
# `f = jax.jit(g, static_argnames="power")`, from `def g(x, power=2): return jnp.sum(x**power)`.
# Replace each None by an int.
### BEGIN SOLUTION
PREDICTIONS = {
    # (3,), (4,), (3, 1) and (1, 3). The numbers do not count.
    "shapes": 4,
    # float32, int32, float16.
    "dtypes": 3,
    # A Python float, a Python int, and a float32 that insists on its dtype.
    "weak_types": 3,
    # 1, 2 and 3.
    "static_values": 3,
    # Each pair of a shape and a static value.
    "shapes_and_static_values": 4,
    # Traced, the power is a number like any other.
    "power_not_static": 1,
    # Static values are compared with their type: 2 is an int and 2.0 a float.
    "static_types": 2,
}
### END SOLUTION
### BEGIN STUB
# PREDICTIONS = {
#     # f(jnp.ones(3)), f(jnp.zeros(3)), f(jnp.ones(4)), f(jnp.ones((3, 1))), f(jnp.ones((1, 3)))
#     "shapes": None,
#     # f(jnp.ones(3)), f(jnp.ones(3, "int32")), f(jnp.ones(3, "float16")), f(jnp.zeros(3))
#     "dtypes": None,
#     # f(1.0), f(2.0), f(1), f(jnp.float32(1.0))
#     "weak_types": None,
#     # f(jnp.ones(3), power=1), f(jnp.ones(3), power=2), f(jnp.zeros(3), power=1), f(jnp.ones(3), power=3)
#     "static_values": None,
#     # for n in (3, 4): for p in (1, 2): f(jnp.ones(n), power=p)
#     "shapes_and_static_values": None,
#     # the calls of "static_values", but with jax.jit(g): nothing is static
#     "power_not_static": None,
#     # f(jnp.ones(3), power=2), f(jnp.ones(3), power=2.0)
#     "static_types": None,
# }
### END STUB


# Try it: grade jit/cache_keys

__all__ = ["masked_mean", "PREDICTIONS"]
