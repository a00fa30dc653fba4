from typing import Any, NamedTuple

import jax


class Split(NamedTuple):
    chosen: Any
    others: Any


def is_split(x):
    return isinstance(x, Split)


def decay_mask(params):
    leaves, structure = jax.tree_util.tree_flatten_with_path(params)
    return structure.unflatten([path[-1] == jax.tree_util.DictKey("w") for path, _ in leaves])


def partition(params, predicate):
    splits = jax.tree.map_with_path(
        lambda path, leaf: Split(leaf, None) if predicate(path, leaf) else Split(None, leaf), params
    )
    first, second = (jax.tree.map(lambda split: split[i], splits, is_leaf=is_split) for i in (0, 1))
    return Split(first, second)


def combine(*trees):
    is_none = lambda x: x is None
    first, structure = jax.tree.flatten(trees[0], is_leaf=is_none)
    second = jax.tree.leaves(trees[1], is_leaf=is_none)
    return structure.unflatten([two if one is None else one for one, two in zip(first, second)])


__all__ = ["decay_mask", "partition", "combine"]
