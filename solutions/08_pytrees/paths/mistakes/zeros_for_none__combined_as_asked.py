import jax
import jax.numpy as jnp


def decay_mask(params):
    return jax.tree.map_with_path(lambda path, _: path[-1].key == "w", params)


def partition(params, predicate):
    chosen = jax.tree.map_with_path(
        lambda path, leaf: leaf if predicate(path, leaf) else jnp.zeros_like(leaf), params
    )
    others = jax.tree.map_with_path(
        lambda path, leaf: jnp.zeros_like(leaf) if predicate(path, leaf) else leaf, params
    )
    return chosen, others


def combine(a, b):
    return jax.tree.map(lambda x, y: y if x is None else x, a, b, is_leaf=lambda x: x is None)


__all__ = ["decay_mask", "partition", "combine"]
