"""The mask goes by the shape of the leaves: matrices are decayed and the rest is not. A weight can be a vector or a
number, and a bias can have two axes. The name says what a leaf is: it is the last entry of the path.
"""

import jax


def decay_mask(params):
    return jax.tree.map(lambda leaf: leaf.ndim > 1, params)


def partition(params, predicate):
    chosen = jax.tree.map_with_path(lambda path, leaf: leaf if predicate(path, leaf) else None, params)
    others = jax.tree.map_with_path(lambda path, leaf: None if predicate(path, leaf) else leaf, params)
    return chosen, others


def combine(a, b):
    return jax.tree.map(lambda x, y: y if x is None else x, a, b, is_leaf=lambda x: x is None)


__all__ = ["decay_mask", "partition", "combine"]
