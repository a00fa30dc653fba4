"""Many keys from one: a vector, and as many matrices as wanted.

A draw needs a key of its own, so eleven draws need eleven keys. `jax.random.split(key, num)` makes `num` keys in one
go: loop over them, or let `jax.vmap` draw with all of them at once.
"""

import jax


def vector_and_matrices(key, n):
    """One uniform vector and `n` normal matrices, all independent of one another.

    No key is used twice: not `key` itself after it was split, nor any of the keys that were made from it.

    Args:
      key: a key, as `jax.random.key` makes it. Equal keys give equal draws, another key gives other draws.
      n: how many matrices, a Python integer, at least 1.

    Returns:
      A tuple of two float32 arrays: shape `(3,)`, uniform from 0 (included) to 1 (excluded);
      and shape `(n, 20, 20)`, also for n = 1: normal with mean 0 and standard deviation 1.
    """
    # TODO: a key for the vector, and one for every matrix (3 to 5 lines).
    ### BEGIN SOLUTION
    # The deck's `key, *subkeys = split(key, n + 2)` keeps one more key for later draws; here nothing comes later.
    keys = jax.random.split(key, n + 1)
    vector = jax.random.uniform(keys[0], (3,))
    # One axis of keys in, one axis of matrices out.
    matrices = jax.vmap(lambda k: jax.random.normal(k, (20, 20)))(keys[1:])
    return vector, matrices
    ### END SOLUTION


# Try it: grade random/many_keys

__all__ = ["vector_and_matrices"]
