import jax


def decay_mask(params):
    leaves, structure = jax.tree_util.tree_flatten_with_path(params)
    return jax.tree.unflatten(structure, [path[-1] == jax.tree_util.DictKey("w") for path, _ in leaves])


def partition(params, predicate):
    leaves, structure = jax.tree_util.tree_flatten_with_path(params)
    kept = [predicate(path, leaf) for path, leaf in leaves]
    values = [leaf for _, leaf in leaves]
    return tuple(
        structure.unflatten([leaf if keep == wanted else None for keep, leaf in zip(kept, values)])
        for wanted in (True, False)
    )


def combine(a, b):
    leaves, structure = jax.tree.flatten(a, is_leaf=lambda x: x is None)
    pairs = zip(leaves, structure.flatten_up_to(b))
    return structure.unflatten([x if x is not None else y for x, y in pairs])


__all__ = ["decay_mask", "partition", "combine"]
