from jax.tree_util import DictKey, SequenceKey


def walk(f, tree, path=()):
    if isinstance(tree, dict):
        return {key: walk(f, item, (*path, DictKey(key))) for key, item in tree.items()}
    if isinstance(tree, list | tuple):
        return type(tree)(walk(f, item, (*path, SequenceKey(i))) for i, item in enumerate(tree))
    return None if tree is None else f(path, tree)


def decay_mask(params):
    return walk(lambda path, _: path[-1].key == "w", params)


def partition(params, predicate):
    return [
        walk(lambda path, leaf: leaf if bool(predicate(path, leaf)) == side else None, params)
        for side in (1, 0)
    ]


def combine(a, b):
    if isinstance(a, dict):
        return {key: combine(a[key], b[key]) for key in a}
    if isinstance(a, list):
        return [combine(x, y) for x, y in zip(a, b)]
    return b if a is None else a


__all__ = ["decay_mask", "partition", "combine"]
