import numpy as np
from autograder.checking import agree, check, fail, insist


def model(weights, biases):
    return {
        "blocks": [{"w": weights[0], "b": biases[0]}, {"w": {"w": weights[1], "b": biases[1]}}],
        "down": {"w": weights[2], "bw": biases[2], "W": biases[4]},
        "w": {"w": weights[3], "skip": None, "wb": biases[3], "scale": biases[5]},
    }


NO_WEIGHTS, NO_BIASES = [None] * 4, [None] * 6


def chosen(f, inputs):
    """The parameters with only the leaves of which `f` is true."""
    return model(
        *([leaf if f(leaf) else None for leaf in leaves] for leaves in (inputs.weights, inputs.biases))
    )


@check(points=2)
def check_mask(mask):
    """`decay_mask` is True for leaves named `w`, and only there"""
    agree(mask, model([True] * 4, [False] * 6), dtype=False)
    insist(is_of_bools(mask), "wrong_dtype", "The mask holds numbers. Its leaves should be True or False.")


def is_of_bools(tree):
    if isinstance(tree, dict | list | tuple):
        return all(map(is_of_bools, tree.values() if isinstance(tree, dict) else tree))
    return tree is None or np.asarray(tree).dtype.kind == "b"


@check(points=2)
def check_by_name(by_name, inputs):
    """`partition` takes a tree apart by names"""
    agree_as_pair(by_name, model(inputs.weights, NO_BIASES), model(NO_WEIGHTS, inputs.biases))


@check(points=1)
def check_by_shape(by_shape, inputs):
    """`partition` takes a tree apart by what the leaves are"""
    matrices = chosen(lambda leaf: np.ndim(leaf) == 2, inputs)
    agree_as_pair(by_shape, matrices, chosen(lambda leaf: np.ndim(leaf) != 2, inputs))


def agree_as_pair(pair, first, second):
    pair = getattr(pair, "values", pair)  # A named tuple is a pair as well.
    if not isinstance(pair, list | tuple) or len(pair) != 2:
        fail("wrong_structure", "`partition` returns a pair of trees.")
    agree(pair[0], first, what="The first tree, ")
    agree(pair[1], second, what="The second tree, ")


@check(points=1)
def check_combine_numbers(combined_numbers, inputs):
    """`combine` tells None from a leaf that is zero"""
    insist(
        combined_numbers["error"] is None,
        "refused",
        f"It raises {combined_numbers['error']}: None stands in one tree where the other one has a number. "
        "The argument `is_leaf` of `jax.tree.map` can make a leaf of it.",
    )
    agree(combined_numbers["result"], {"x": inputs.weights[2], "y": inputs.biases[2], "z": None})


@check(points=1)
def check_combine(combined, combined_the_other_way, inputs):
    """`combine` takes each leaf from the tree that has it"""
    params = model(inputs.weights, inputs.biases)
    agree(combined, params)
    agree(combined_the_other_way, params)


@check(points=1, needs=[check_combine])
def check_there_and_back(there_and_back, inputs):
    """`combine` undoes `partition`"""
    agree(there_and_back, model(inputs.weights, inputs.biases))


@check(points=1, kind="structural")
def check_params_kept(changes):
    """`params`, `a` and `b` are left as they are"""
    changed = [f"`{name}`" for name, is_changed in changes.items() if is_changed]
    insist(
        not changed,
        "mutated",
        f"{' and '.join(changed)} put something else into a tree that was given. Build new trees.",
    )
