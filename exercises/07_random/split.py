"""Keys: make one, split it, use each once.

JAX has no hidden generator: a draw depends on the key you hand over, and the same key gives the same numbers, always.
So use a key once. Draw with it, or split it; after that it is neither drawn from nor split again.
`jax.random.key(seed)` makes a key from an integer, and the older `jax.random.PRNGKey(seed)` is as good.
"""

import jax


def three_uniforms(seed):
    """Three independent numbers drawn with `jax.random`, uniform between 0 and 1.

    Args:
      seed: a Python integer. Equal seeds give equal numbers, another seed gives three other numbers.

    Returns:
      float32 array of shape `(3,)`: three different numbers, each at least 0 and below 1.
    """
    # TODO: make one key, from `seed`, and draw from it (2 or 3 lines).
    raise NotImplementedError("TODO: three_uniforms")


def uniform_then_normal(key):
    """Two draws that have nothing to do with each other, from one key.

    Args:
      key: a key, as `jax.random.key` makes it. Equal keys give equal draws, another key gives other draws.

    Returns:
      A tuple of two float32 arrays: shape `(3,)`, uniform from 0 (included) to 1 (excluded);
      and shape `(10, 10)`, normal with mean 0 and standard deviation 1.
    """
    # TODO: make a key for each draw out of `key` (about 3 lines). A key that was split is used no more.
    raise NotImplementedError("TODO: uniform_then_normal")


# Try it: grade random/split

__all__ = ["three_uniforms", "uniform_then_normal"]
