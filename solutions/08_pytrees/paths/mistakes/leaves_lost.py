"""The leaves are sorted into two groups, but their places in the tree got lost, so that nothing can put them together
again. Keep the structure of `params` in both results, with `None` where a leaf is not.
"""

import jax


def decay_mask(params):
    return jax.tree.map_with_path(lambda path, _: path[-1].key == "w", params)


def partition(params, predicate):
    leaves = jax.tree_util.tree_leaves_with_path(params)
    chosen = [leaf for path, leaf in leaves if predicate(path, leaf)]
    others = [leaf for path, leaf in leaves if not predicate(path, leaf)]
    return chosen, others


def combine(a, b):
    return jax.tree.map(lambda x, y: y if x is None else x, a, b, is_leaf=lambda x: x is None)


__all__ = ["decay_mask", "partition", "combine"]
