"""Leaves of a tree.

A pytree is a container, such as a tuple, list or dict, whose items are leaves or further containers; a single
leaf is a pytree too. `jax.tree.leaves(tree)` lists the leaves. Say first what it finds, then compute with it.
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

# Replace each None by an integer. Predict first; then `print(jax.tree.leaves(TREES["mixed"]))` at a prompt.
### BEGIN SOLUTION
PREDICTIONS = {
    "mixed": 3,
    "nested": 3,
    "dict_in_list": 5,
    "dict": 3,
    "array": 1,
    # None is a container without items, as `()` is: a place where there is no leaf.
    "with_none": 1,
    "empty": 0,
    # Dicts are gone through in the order of their sorted keys, so that equal dicts have equal leaves.
    "written_backwards": 1,
}
### END SOLUTION
### BEGIN STUB
# PREDICTIONS = {
#     "mixed": None,  # How many leaves has TREES["mixed"]?
#     "nested": None,  # How many leaves has TREES["nested"]?
#     "dict_in_list": None,  # How many leaves has TREES["dict_in_list"]?
#     "dict": None,  # How many leaves has TREES["dict"]?
#     "array": None,  # How many leaves has TREES["array"]?
#     "with_none": None,  # How many leaves has TREES["with_none"]?
#     "empty": None,  # How many leaves has TREES["empty"]?
#     "written_backwards": None,  # Which number is the FIRST leaf of TREES["written_backwards"]?
# }
### END STUB


def count_parameters(tree):
    """How many numbers a tree holds: the entries of all its leaves together.

    Args:
      tree: any pytree. Its leaves are float32 arrays of any shape, or Python floats, which count as one number each.

    Returns:
      An integer; 0 for a tree without leaves, such as `None` or `[(), {}]`.
    """
    # TODO: add up the sizes of the leaves (about 1 line; `jnp.size` takes a float too).
    ### BEGIN SOLUTION
    return sum(jnp.size(leaf) for leaf in jax.tree.leaves(tree))
    ### END SOLUTION


def global_norm(tree):
    """The length of the tree as one long vector: the square root of the sum of the squares of all its numbers.

    Args:
      tree: as for `count_parameters`.

    Returns:
      One float32 number (scalar array or Python float); 0 for a tree without leaves.
    """
    # TODO: one sum over all leaves, then one square root (about 1 to 3 lines).
    ### BEGIN SOLUTION
    # Python's `sum` starts at 0, which is the right answer where there is nothing to add.
    return jnp.sqrt(sum(jnp.sum(jnp.square(leaf)) for leaf in jax.tree.leaves(tree)))
    ### END SOLUTION


# Try it: grade pytrees/leaves

__all__ = ["PREDICTIONS", "count_parameters", "global_norm"]
