import numpy as np
from autograder.checking import agree, check, insist, insist_predicted


@check(points=1)
def check_containers(containers):
    """Predictions: leaves of lists, tuples, dicts, and of an array"""
    insist_predicted(containers, "Open one container after the other: what do you hold at the end?")


@check(points=1)
def check_nothing(nothing):
    """Predictions: leaves where there is None, or nothing"""
    insist_predicted(
        nothing, "Print `jax.tree.leaves` of `None` and of `()` at a prompt, and compare the two."
    )


@check(points=1)
def check_order(order):
    """Prediction: the order of the leaves of a dict"""
    insist_predicted(
        order, "Print `jax.tree.leaves(TREES[...])` at a prompt: in which order do the leaves come?"
    )


def leaves(inputs):
    return [inputs.w1, inputs.b1, inputs.w2, np.asarray(inputs.scale)]


def norm(arrays):
    return np.sqrt(sum(np.sum(np.asarray(array, np.float64) ** 2) for array in arrays))


@check(points=1)
def check_count(counted, inputs):
    """`count_parameters` counts the numbers in all leaves"""
    agree(counted, [sum(leaf.size for leaf in leaves(inputs)), inputs.w2.size], dtype=False)
    insist(
        all(np.asarray(count).dtype.kind in "iu" for count in counted),
        "wrong_dtype",
        "The count is right, and it is a float. A number of things is an integer.",
    )


@check(points=1)
def check_norm(norms, inputs):
    """`global_norm` is the length of all numbers together"""
    agree(norms, [norm(leaves(inputs)), norm([inputs.w2])], rtol=1e-5, dtype=False)


@check(points=1, needs=[check_count, check_norm])
def check_without_leaves(count_of_nothing, norm_of_nothing):
    """A tree without leaves has no parameters, and norm 0"""
    agree(count_of_nothing, [0, 0], dtype=False, what="`count_parameters`")
    agree(norm_of_nothing, [0.0, 0.0], dtype=False, what="`global_norm`")
