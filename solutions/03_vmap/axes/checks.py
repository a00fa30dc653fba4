import numpy as np
from autograder.checking import agree, check, insist_one_program

TOLERANCE = {"rtol": 1e-5, "atol": 1e-5}


def f(x):
    """What the probes map, in float64."""
    x = np.asarray(x, np.float64)
    return np.array([x.sum(), x[0] - x[1], (x * x).sum(), x[0] * x[-1]])


def compare(got, name, matrices, from_columns, to_columns):
    """Compares what came back for each of the matrices with a plain loop."""
    for value, matrix in zip(got, matrices, strict=True):
        expected = np.array([f(vector) for vector in (matrix.T if from_columns else matrix)])
        expected = (expected.T if to_columns else expected).astype(np.float32)
        agree(value, expected, what=f"`{name}(f)` on shape {matrix.shape}", **TOLERANCE)


@check(points=1)
def check_rows_to_rows(from_rows_to_rows, inputs):
    """`rows_to_rows`: f of row i is row i"""
    compare(from_rows_to_rows, "rows_to_rows", (inputs.rows, inputs.square), False, False)


@check(points=1)
def check_columns_to_rows(from_columns_to_rows, inputs):
    """`columns_to_rows`: f of column i is row i"""
    compare(from_columns_to_rows, "columns_to_rows", (inputs.columns, inputs.square), True, False)


@check(points=1)
def check_rows_to_columns(from_rows_to_columns, inputs):
    """`rows_to_columns`: f of row i is column i"""
    compare(from_rows_to_columns, "rows_to_columns", (inputs.rows, inputs.square), False, True)


@check(points=1)
def check_columns_to_columns(from_columns_to_columns, inputs):
    """`columns_to_columns`: f of column i is column i"""
    compare(from_columns_to_columns, "columns_to_columns", (inputs.columns, inputs.square), True, True)


@check(points=1, kind="structural")
def check_one_program(programs):
    """Each is one program, whatever the size of the matrix"""
    for name, seen in programs.items():
        insist_one_program(seen, f"{name}(f)", "Let `jax.vmap` do the mapping.")
