"""A random split into training and test data.

Some points are put aside, and a model is judged by how well it does on these. Which ones is left to chance: data often
come in some order. A point and its label must not lose each other on the way.
"""

import jax


def train_test_split(key, xs, ys, test_fraction):
    """Puts each of `n` points, with its label, either into the training set or into the test set.

    Which points are in the test set is random, any choice as likely as any other, and decided by `key` alone.
    The order of the points within a set is up to you; `xs_test[i]` and `ys_test[i]` belong together as before.

    Args:
      key: a key, as `jax.random.key` makes it. No key is used twice.
      xs: array of shape `(n, d)`: n points.
      ys: array of shape `(n,)`: the label of each point.
      test_fraction: a Python float from 0 to 1, both included. The test set has `round(n * test_fraction)` points.

    Returns:
      A tuple of four arrays `(xs_train, xs_test, ys_train, ys_test)`, with the dtypes of `xs` and `ys`. An empty
      set is an array too: `xs_train` has the shape `(0, d)` if all points are in the test set.
    """
    # TODO: one random order, used for both `xs` and `ys` (4 or 5 lines).
    ### BEGIN SOLUTION
    n = len(xs)
    n_test = round(n * test_fraction)
    order = jax.random.permutation(key, n)
    # `order[:n_test]` and `order[n_test:]` share no index, and leave none out; also if one of them is empty.
    test, train = order[:n_test], order[n_test:]
    return xs[train], xs[test], ys[train], ys[test]
    ### END SOLUTION


# Try it: grade random/train_test_split

__all__ = ["train_test_split"]
