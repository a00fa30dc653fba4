import jax
import jax.numpy as jnp
import numpy as np

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

PREDICTIONS = {name: len(jax.tree_util.tree_leaves(tree)) for name, tree in TREES.items()}
PREDICTIONS["written_backwards"] = jax.tree_util.tree_leaves(TREES["written_backwards"])[0]


def count_parameters(tree):
    leaves, _ = jax.tree.flatten(tree)
    return int(np.sum([np.size(leaf) for leaf in leaves]))


def global_norm(tree):
    return float(np.sqrt(np.sum([np.sum(np.square(leaf)) for leaf in jax.tree.leaves(tree)])))


__all__ = ["PREDICTIONS", "count_parameters", "global_norm"]
