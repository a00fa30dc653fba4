"""A tree that was given held other things afterwards: leaves were replaced in its own dicts and lists. It still belongs
to the caller. Put the results into new containers, as `jax.tree.map_with_path` does.
"""

import jax
from jax.tree_util import DictKey, SequenceKey


def steps(tree):
    if isinstance(tree, dict):
        return [(key, DictKey(key)) for key in tree]
    return [(i, SequenceKey(i)) for i in range(len(tree))]


def replace(f, tree, path=()):
    for key, step in steps(tree):
        if isinstance(tree[key], (dict, list)):
            replace(f, tree[key], (*path, step))
        elif tree[key] is not None:
            tree[key] = f((*path, step), tree[key])
    return tree


def decay_mask(params):
    return replace(lambda path, _: path[-1].key == "w", params)


def partition(params, predicate):
    chosen = jax.tree.map_with_path(lambda path, leaf: leaf if predicate(path, leaf) else None, params)
    others = replace(lambda path, leaf: None if predicate(path, leaf) else leaf, params)
    return chosen, others


def combine(a, b):
    return jax.tree.map(lambda x, y: y if x is None else x, a, b, is_leaf=lambda x: x is None)


__all__ = ["decay_mask", "partition", "combine"]
