"""Where a leaf is not, there are zeros in its place. A zero is a leaf as good as any other: nobody can tell a place
that was left out from a parameter that is zero, and `jax.tree.map` goes on computing with it. `None` marks the gap.
"""

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
    return jax.tree.map(lambda x, y: x + y, a, b)


__all__ = ["decay_mask", "partition", "combine"]
