import numpy as np
from autograder.checking import agree, check, insist, insist_no_loop, insist_one_program


@check(points=1)
def check_differences(differences, inputs):
    """`outer_difference` has `x[i] - y[j]` at (i, j)"""
    agree(differences, np.subtract.outer(inputs.x, inputs.y))


@check(points=1)
def check_columns(columns, inputs):
    """`normalise_columns` gives every column of a matrix length 1"""
    agree(columns, normalised(inputs.matrix), atol=1e-5)


@check(points=1, needs=[check_columns])
def check_stack(stacked_columns, inputs):
    """`normalise_columns` does the same for a stack of matrices"""
    agree(stacked_columns, normalised(inputs.stack), atol=1e-5)


def normalised(a):
    a = a.astype(np.float64)
    return (a / np.sqrt((a**2).sum(axis=-2, keepdims=True))).astype(np.float32)


@check(points=1)
def check_one_hot(rows, inputs):
    """`one_hot` marks each label in its row, in float32"""
    agree(rows, np.eye(inputs.k, dtype=np.float32)[inputs.labels])


@check(points=1, kind="structural", needs=[check_differences])
def check_differences_program(differences_program):
    """`outer_difference` is one program without a loop, whatever the sizes"""
    insist_vectorised(differences_program, "outer_difference")


@check(points=1, kind="structural", needs=[check_columns, check_stack])
def check_columns_program(columns_program):
    """`normalise_columns` is one program without a loop, whatever the sizes"""
    insist_vectorised(columns_program, "normalise_columns")


@check(points=1, kind="structural", needs=[check_one_hot])
def check_one_hot_program(rows_program):
    """`one_hot` is one program without a loop, whatever the sizes"""
    insist_vectorised(rows_program, "one_hot")


def insist_vectorised(program, name):
    insist(
        not program["callbacks"],
        "called_back",
        f"`{name}` is computed outside of JAX, by a callback. The functions of `jnp` do it in JAX.",
    )
    advice = "Give the arrays shapes that broadcast, and all entries are done at once."
    insist_no_loop(program, name, advice)
    insist_one_program(program, name, advice)
