import numpy as np
from autograder.checking import agree, check, insist

WHAT = ("list", "dict", "nested tree", "single array")


def orders(a, b, c):
    """The leaves of the four trees, in JAX's order."""
    return [a, b, c], [a, c, b], [b, a, b, c], [a]


def agree_leaf_by_leaf(seen, truth, tolerance):
    """Compares the leaves of each tree; how the trees are built is what other checks look at."""
    for tree, leaves, what in zip(seen, truth, WHAT, strict=True):
        agree(tree, leaves, rtol=tolerance, atol=tolerance, what=what)


def mixed(f, inputs):
    """`f` of the leaves of both trees, in float64."""
    names = ("a", "b", "c")
    first, second = (
        [np.asarray(tree[name], np.float64) for name in names] for tree in (inputs.first, inputs.second)
    )
    return orders(*(np.asarray(f(x, y), np.float32) for x, y in zip(first, second, strict=True)))


@check(points=2)
def check_sgd(descended, inputs):
    """`sgd` moves every leaf by `-lr` times its gradient"""
    agree_leaf_by_leaf(descended, mixed(lambda p, g: p - inputs.rate * g, inputs), 1e-5)


@check(points=2)
def check_polyak(averaged, inputs):
    """`polyak` takes `1 - tau` of old and `tau` of new"""
    rate = inputs.rate
    agree_leaf_by_leaf(averaged, mixed(lambda o, n: (1 - rate) * o + rate * n, inputs), 1e-5)


@check(points=1)
def check_zeros(zeroed, inputs):
    """`zeros_like_tree`: zeros of the shape and dtype of each leaf"""
    a, b, c = (
        np.zeros_like(inputs.first[name], dtype)
        for name, dtype in (("a", "float16"), ("b", "float32"), ("c", "int32"))
    )
    agree_leaf_by_leaf(zeroed, orders(a, b, c), 0)


def insist_new_tree(name, seen, changes):
    insist(
        not changes,
        "mutated",
        f"`{name}` put something else into a tree that it was given. Build a new tree, as `jax.tree.map` does.",
    )
    for outcome, what in zip(seen, WHAT, strict=True):
        insist(
            outcome in ("same", "other"),
            "refused",
            f"For a {what}, `{name}` raises {outcome}. `jax.tree.map` finds the leaves of any tree by itself.",
        )
    for outcome, what in zip(seen, WHAT, strict=True):
        insist(
            outcome == "same",
            "wrong_structure",
            f"For a {what}, the result of `{name}` is not built like its first argument. `jax.tree.map` builds it "
            "that way by itself.",
        )


@check(points=1)
def check_sgd_tree(sgd_structure, sgd_changes):
    """`sgd` takes any tree, and builds a new one like it"""
    insist_new_tree("sgd", sgd_structure, sgd_changes)


@check(points=1)
def check_polyak_tree(polyak_structure, polyak_changes):
    """`polyak` takes any tree, and builds a new one like it"""
    insist_new_tree("polyak", polyak_structure, polyak_changes)


@check(points=1)
def check_zeros_tree(zeros_structure, zeros_change):
    """`zeros_like_tree` takes any tree, and builds a new one like it"""
    insist_new_tree("zeros_like_tree", zeros_structure, zeros_change)
