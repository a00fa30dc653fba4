import numpy as np
from autograder.checking import agree, check

# A singular value decomposition in float32; condition numbers are below 10 here, their squares below 100.
TOLERANCE = {"rtol": 2e-4, "atol": 1e-4}


def singular_values(ms):
    """The singular values in float64: those of matrix number i are column i."""
    return np.linalg.svd(np.moveaxis(np.asarray(ms, np.float64), 2, 0), compute_uv=False).T


def cond_plus_cond_sq(ms):
    values = singular_values(ms)
    c = values[0] / values[-1]
    return (c + c**2).astype(np.float32)


@check(points=1)
def check_single(single, inputs):
    """`cond_plus_cond_sq` is c + c² for one matrix"""
    agree(single, float(cond_plus_cond_sq(inputs.m[:, :, None])[0]), dtype=False, **TOLERANCE)


@check(points=1, needs=[check_single])
def check_numbers(numbers, inputs):
    """`over_last_axis` gives one number for each matrix"""
    compare(numbers, cond_plus_cond_sq, inputs)


@check(points=1)
def check_columns(columns, inputs):
    """`columns_over_last_axis`: singular values of matrix i in column i"""
    compare(columns, singular_values, inputs)


def compare(got, truth, inputs):
    """Compares what came back for `ms`, and for a cube, where a wrong axis does not show in the shape."""
    for value, name in zip(got, ("ms", "cube"), strict=True):
        agree(value, truth(inputs[name]).astype(np.float32), what=f"for `{name}`", **TOLERANCE)
