"""Leaves by name.

Some leaves want another treatment than the rest: weight decay shrinks weights, and leaves biases alone. Each leaf has
a path, the keys on the way from the root of the tree down to it, and `jax.tree.map_with_path(f, tree)` calls
`f(path, leaf)`. A path is a tuple with one entry for each container; for a dict, `entry.key` is the key.

In these trees, dicts and lists are nested in any way, and each leaf is an array that stands in a dict, under its name.
A `None` in `params` is no leaf. It stays where it is: every result has `None` there too. Trees that are given are left
as they are.
"""

import jax


def decay_mask(params):
    """Which leaves are to be decayed: those whose own name, the last key on the path, is exactly `"w"`.

    Neither the shape of a leaf nor the names of the containers round it matter.

    Args:
      params: nested dicts and lists of arrays, as `{"embed": {"w": ..., "b": ...}, "blocks": [{"w": ...}, ...]}`.

    Returns:
      A tree of the same structure: True for each leaf named `"w"`, False for every other one.
    """
    # TODO: compare the key of the last entry of each path (about 1 line).
    raise NotImplementedError("TODO: decay_mask")


def partition(params, predicate):
    """Takes a tree apart: the leaves of which `predicate` is true, and the others.

    Args:
      params: as for `decay_mask`.
      predicate: function of a path, as JAX gives it, and the leaf, `predicate(path, leaf)`, that returns a bool.

    Returns:
      `(chosen, others)`: two trees built like `params`. Each leaf stands in one of them, in its old place; in the
      other there is `None` instead.
    """
    # TODO: two trees; in each, a leaf either stays or becomes None (about 3 lines).
    raise NotImplementedError("TODO: partition")


def combine(a, b):
    """Puts together what `partition` took apart.

    Args:
      a, b: two trees built alike. At each place at least one of them has `None`.

    Returns:
      A tree built like them, with the leaf of `a` or of `b` at each place, or `None` where neither has one.
    """
    # TODO: map over both; `is_leaf` makes None a leaf (about 1 to 3 lines).
    raise NotImplementedError("TODO: combine")


# Try it: grade pytrees/paths

__all__ = ["decay_mask", "partition", "combine"]
