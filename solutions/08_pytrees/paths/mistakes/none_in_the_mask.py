"""In the mask, a place that is `None` in `params` is True or False. With `is_leaf`, `None` counts as a leaf and gets an
answer like any other; here it is none, and should stay `None`.
"""

import jax


def decay_mask(params):
    return jax.tree.map_with_path(lambda path, _: path[-1].key == "w", params, is_leaf=lambda x: x is None)


def partition(params, predicate):
    chosen = jax.tree.map_with_path(lambda path, leaf: leaf if predicate(path, leaf) else None, params)
    others = jax.tree.map_with_path(lambda path, leaf: None if predicate(path, leaf) else leaf, params)
    return chosen, others


def combine(a, b):
    return jax.tree.map(lambda x, y: y if x is None else x, a, b, is_leaf=lambda x: x is None)


__all__ = ["decay_mask", "partition", "combine"]
