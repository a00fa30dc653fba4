"""A counter that is handed on.

An object would keep its count in an attribute and change it. A pure function cannot: it is given the state
and returns the next one, a new dict. The old state stays valid, so one can go back to it and count on from there.
"""

import jax
import jax.numpy as jnp


def init():
    """The state of a counter that has counted nothing yet.

    Returns:
      A dict with two entries: "calls", how often something was added, the int 0, and "total", the sum of
      all that was added, the float 0.0.
    """
    # TODO: the dict (1 line).
    raise NotImplementedError("TODO: init")


def increment(state, by):
    """The state after `by` was added. Has to work inside of `jax.jit`, too.

    Args:
      state: a dict as `init` returns it, with any numbers (or scalar arrays) in it. It is left as it is.
      by: a float, or a float32 scalar array.

    Returns:
      A new dict: "calls" is larger by 1, "total" is larger by `by`.
    """
    # TODO: make a new dict from the old one (about 1 line).
    raise NotImplementedError("TODO: increment")


def run(state, xs):
    """Adds the entries of `xs`, one after the other. Has to work inside of `jax.jit`, too.

    Args:
      state: the state to start from, a dict; it is left as it is.
      xs: float32 array of shape `(n,)`, n at least 1.

    Returns:
      The pair `(last_state, totals)`: the state at the end, and a float32 array of shape `(n,)` with the
      total right after each addition.
    """
    # TODO: start from `state`; each `increment` gets the state that the one before returned
    # (about 5 lines with a Python loop, which is fine here, and `jnp.stack`).
    raise NotImplementedError("TODO: run")


# Try it: grade purity/counter

__all__ = ["init", "increment", "run"]
