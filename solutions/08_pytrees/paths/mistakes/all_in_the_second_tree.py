"""The second tree still holds every leaf, those that were chosen too. Each leaf stands in one of the two trees only:
where the first has it, the second has `None`.
"""

import jax


def decay_mask(params):
    return jax.tree.map_with_path(lambda path, _: path[-1].key == "w", params)


def partition(params, predicate):
    chosen = jax.tree.map_with_path(lambda path, leaf: leaf if predicate(path, leaf) else None, params)
    return chosen, params


def combine(a, b):
    return jax.tree.map(lambda x, y: y if x is None else x, a, b, is_leaf=lambda x: x is None)


__all__ = ["decay_mask", "partition", "combine"]
