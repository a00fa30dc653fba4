import jax


def decay_mask(params):
    def is_weight(path, leaf):
        return jax.tree_util.keystr(path[-1:], simple=True) == "w"

    return jax.tree_util.tree_map_with_path(is_weight, params)


def partition(params, predicate):
    mask = jax.tree.map_with_path(predicate, params)
    return (
        jax.tree.map(lambda keep, leaf: leaf if keep else None, mask, params),
        jax.tree.map(lambda keep, leaf: None if keep else leaf, mask, params),
    )


def combine(a, b):
    def either(*leaves):
        return next((leaf for leaf in leaves if leaf is not None), None)

    return jax.tree.map(either, a, b, is_leaf=lambda x: x is None)


__all__ = ["decay_mask", "partition", "combine"]
