"""The mask is right, but made of 1 and 0. Numbers can be added and multiplied by mistake; a mask says yes or no, and a
comparison gives True or False by itself.
"""

import jax


def decay_mask(params):
    return jax.tree.map_with_path(lambda path, _: 1 if path[-1].key == "w" else 0, params)


def partition(params, predicate):
    chosen = jax.tree.map_with_path(lambda path, leaf: leaf if predicate(path, leaf) else None, params)
    others = jax.tree.map_with_path(lambda path, leaf: None if predicate(path, leaf) else leaf, params)
    return chosen, others


def combine(a, b):
    return jax.tree.map(lambda x, y: y if x is None else x, a, b, is_leaf=lambda x: x is None)


__all__ = ["decay_mask", "partition", "combine"]
