"""One by one, or all at once: are these the same numbers?

NumPy draws three numbers one by one or in one call, and both times gets the same three. A generator of that kind has to
work in sequence. JAX gives this up, so that many devices can draw at the same time. Build both ways, then predict.
"""

import jax


def individually(key, n):
    """`n` normal numbers, each a draw of its own, from a key of its own.

    Args:
      key: a key, as `jax.random.key` makes it. The `n` keys are made from it, and no key is used twice.
      n: how many numbers, a Python integer, at least 1.

    Returns:
      float32 array of shape `(n,)`, also for n = 1: normal, with mean 0 and standard deviation 1.
    """
    # TODO: make n keys, draw one number from each (2 or 3 lines).
    raise NotImplementedError("TODO: individually")


def all_at_once(key, n):
    """`n` normal numbers from one key, in a single draw. Arguments and result as for `individually`."""
    # TODO: one draw, with a shape (about 1 line).
    raise NotImplementedError("TODO: all_at_once")


# Predict, with "yes" or "no" in place of None: are the two arrays equal?
#   numpy: np.random.seed(0) before each, [np.random.uniform() for _ in range(3)] and np.random.uniform(size=3)
#   jax:   individually(jax.random.key(42), 3) and all_at_once(jax.random.key(42), 3)
#   again: all_at_once(jax.random.key(42), 3) and, a second time, all_at_once(jax.random.key(42), 3)
PREDICTION = {"numpy": None, "jax": None, "again": None}


# Try it: grade random/no_sequential_equivalence

__all__ = ["individually", "all_at_once", "PREDICTION"]
