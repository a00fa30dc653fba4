"""A logarithm that keeps a log.

The slides append every `x` to a global list. Compiled, that happens at the first call only, because JAX
traces a function once: it keeps what goes in and what comes out, and nothing else. So let the list of
all `x` so far come in as an argument and go out as a result; change nothing and keep nothing outside.
"""

import jax.numpy as jnp


def log2_with_log(x, log):
    """The logarithm of `x` to base 2, and the log with `x` written down in it.

    Has to work while JAX traces as well, in `jax.jit` or `jax.lax.scan`: there `x` stands for a number
    that is not known yet, and so may be the entries of `log`.

    Args:
      x: a positive float, or a float32 scalar array.
      log: a list of such numbers, oldest first; may be empty. It is left as it is.

    Returns:
      The pair `(y, new_log)`: `y` is log2 of `x`, a scalar, and `new_log` is a new list with all
      entries of `log` and after them `x`.
    """
    # TODO: compute with `jnp`, and make a new list (about 2 lines).
    raise NotImplementedError("TODO: log2_with_log")


# Try it: grade purity/pure_log

__all__ = ["log2_with_log"]
