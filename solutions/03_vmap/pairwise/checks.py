import numpy as np
from autograder.checking import agree, check, insist_one_program

# |x|² + |y|² - 2 x·y is a right answer too, and loses digits where the points are close together.
TOLERANCE = {"rtol": 2e-5, "atol": 5e-5}
ADVICE = "Let `jax.vmap` do the mapping."


def f(x, y):
    """What the probes map, in float64."""
    return np.sum(x * x) - 2 * np.sum(y) + np.max(x) * y[0]


def every_pair(xs, ys):
    xs, ys = np.asarray(xs, np.float64), np.asarray(ys, np.float64)
    return np.array([[f(x, y) for y in ys] for x in xs]).astype(np.float32)


@check(points=1)
def check_table(table, inputs):
    """`pairwise(f)`: row i, column j holds f(xs[i], ys[j])"""
    agree(table, every_pair(inputs.xs, inputs.ys), **TOLERANCE)


@check(points=1)
def check_square_table(square_table, inputs):
    """The same for as many x as y"""
    agree(square_table, every_pair(inputs.us, inputs.vs), **TOLERANCE)


@check(points=2)
def check_distances(distances, inputs):
    """`squared_distances` holds the squared distance of every pair"""
    differences = inputs.xs.astype(np.float64)[:, None] - inputs.ys.astype(np.float64)
    agree(distances, (differences**2).sum(axis=-1).astype(np.float32), **TOLERANCE)


@check(points=1, kind="structural")
def check_table_program(table_program):
    """`pairwise(f)` is one program, whatever the number of pairs"""
    insist_one_program(table_program, "pairwise(f)", ADVICE)


@check(points=1, kind="structural")
def check_distances_program(distances_program):
    """`squared_distances` is one program, whatever the number of pairs"""
    insist_one_program(distances_program, "squared_distances", ADVICE)
