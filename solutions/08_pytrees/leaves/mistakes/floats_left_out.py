"""The number that is a plain float is missing. Python floats are leaves like arrays, and have neither a size nor a
shape of their own: functions such as `jnp.size` take both.
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
    "nested": 3,
    "dict_in_list": 5,
    "dict": 3,
    "array": 1,
    "with_none": 1,
    "empty": 0,
    "written_backwards": 1,
}


def count_parameters(tree):
    return sum(leaf.size for leaf in jax.tree.leaves(tree) if isinstance(leaf, jax.Array))


def global_norm(tree):
    return jnp.sqrt(
        sum(jnp.sum(jnp.square(leaf)) for leaf in jax.tree.leaves(tree) if isinstance(leaf, jax.Array))
    )


__all__ = ["PREDICTIONS", "count_parameters", "global_norm"]
