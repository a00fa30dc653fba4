"""A random generator without a hidden state.

John von Neumann's generator squares a number of six digits and keeps the six digits in the middle. Usual
generators hide their state in a global variable and change it at every call. Here the state goes in and comes
out: whoever has it can go on from there, or go back. JAX's own random numbers work this way.
"""

import jax
import jax.numpy as jnp


def middle_square(state):
    """One step of the generator.

    The square of six digits has twelve (with zeros in front, if need be). Leave out the first three and the
    last three: 675248 * 675248 = 455959861504, in groups 455 959861 504, so 675248 leads to 959861.

    Has to work inside of `jax.jit` too, where numbers are int32 and a product above 2147483647 comes out
    wrong, without an error. So never compute the whole square. Split the state into thousands:
    with state = 1000 a + b, the square is 1000000 a² + 1000 (2 a b) + b². An a² of up to 998001 may be multiplied
    by 1000 and still fits. What is left of b²?

    Args:
      state: an int from 0 to 999999, or such an int32 scalar array.

    Returns:
      The pair `(new_state, number)`. In this generator both are the same: the six digits in the middle,
      as one integer. They depend on `state` alone, and nothing is kept outside of the function.
    """
    # TODO: split with `//` and `%`, then put together what is left of the square (about 3 lines).
    raise NotImplementedError("TODO: middle_square")


def sequence(seed, n):
    """The first numbers of the generator that starts with the state `seed`.

    Has to work inside of `jax.jit` too, with `n` static.

    Args:
      seed: a state, as above.
      n: how many numbers, an int of at least 1.

    Returns:
      int32 array of shape `(n,)`. The first entry is the number that follows `seed`, not `seed` itself.
    """
    # TODO: n steps, each from the state that the one before returned (about 5 lines;
    # a Python loop and `jnp.array` will do).
    raise NotImplementedError("TODO: sequence")


# Try it: grade purity/middle_square

__all__ = ["middle_square", "sequence"]
