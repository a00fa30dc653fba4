"""An empty container was counted as a leaf. A container is never one itself, whether something is in it or not:
`()`, `{}` and `[]` hold no leaves, so that they add none.
"""

import jax
import jax.numpy as jnp

TREES = {
    "mixed": [1, "a", object()],
    "nested": (1, (2, 3), ()),
    "dict_in_list": [1, {"k1": 2, "k2": (3, 4)}, 5],
    "dict": {"a": 2, "b": (2, 3)},
    "array": jnp.array([1, 2, 3]),
    "with_none": {"weights": 4, "bias": None},
    "empty": [(), {}, [[], ()]],
    "written_backwards": {"z": 26, "a": 1, "m": 13},
}

PREDICTIONS = {
    "mixed": 3,
    "nested": 4,
    "dict_in_list": 5,
    "dict": 3,
    "array": 1,
    "with_none": 1,
    "empty": 4,
    "written_backwards": 1,
}


def count_parameters(tree):
    return sum(jnp.size(leaf) for leaf in jax.tree.leaves(tree))


def global_norm(tree):
    return jnp.sqrt(sum(jnp.sum(jnp.square(leaf)) for leaf in jax.tree.leaves(tree)))


__all__ = ["PREDICTIONS", "count_parameters", "global_norm"]
