import jax


def decay_mask(params):
    return jax.tree.map_with_path(lambda path, _: "w" in path[-1].key, params)


def partition(params, predicate):
    chosen = jax.tree.map_with_path(lambda path, leaf: leaf if predicate(path, leaf) else None, params)
    others = jax.tree.map_with_path(lambda path, leaf: None if predicate(path, leaf) else leaf, params)
    return chosen, others


def combine(a, b):
    return jax.tree.map(lambda x, y: y if x is None else x, a, b, is_leaf=lambda x: x is None)


__all__ = ["decay_mask", "partition", "combine"]
