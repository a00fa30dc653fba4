import numpy as np
from autograder.checking import agree, check, insist_no_loop, insist_one_program

# The exponent reaches 3 and its rounding counts in full; a wrong formula is off by percents.
TOLERANCE = {"rtol": 5e-5, "atol": 1e-6}


def density(x, params):
    """The normal density in float64."""
    mu, sigma = np.asarray(params, np.float64)
    z = (np.asarray(x, np.float64) - mu) / sigma
    return np.exp(-(z**2) / 2) / (sigma * np.sqrt(2 * np.pi))


@check(points=1)
def check_pdf(single, inputs):
    """`pdf` is the normal density at one point"""
    agree(single, [density(x, inputs.params) for x in (inputs.x, inputs.y)], dtype=False, **TOLERANCE)


@check(points=1, needs=[check_pdf])
def check_vector(vector, inputs):
    """`pdf_vec` gives the density entry by entry"""
    agree(vector, density(inputs.xs, inputs.params).astype(np.float32), **TOLERANCE)


@check(points=1, needs=[check_pdf])
def check_matrix(matrix, inputs):
    """`pdf_matr` gives the density entry by entry"""
    agree(matrix, density(inputs.xss, inputs.params).astype(np.float32), **TOLERANCE)


@check(points=1, needs=[check_matrix])
def check_gradient(gradient, inputs):
    """`pdf_matr` can be differentiated in `params`"""
    mu, sigma = np.asarray(inputs.params, np.float64)
    z = (np.asarray(inputs.xss, np.float64) - mu) / sigma
    weighted = inputs.weights * density(inputs.xss, inputs.params) / sigma
    expected = np.array([(weighted * z).sum(), (weighted * (z**2 - 1)).sum()], np.float32)
    # 35 terms of both signs are added up.
    agree(gradient, expected, rtol=2e-4, atol=5e-5)


@check(points=1, kind="structural")
def check_vector_program(vector_program):
    """`pdf_vec` is one program without a loop, whatever the length"""
    insist_vectorised(vector_program, "pdf_vec")


@check(points=1, kind="structural")
def check_matrix_program(matrix_program):
    """`pdf_matr` is one program without a loop, whatever the size"""
    insist_vectorised(matrix_program, "pdf_matr")


def insist_vectorised(program, name):
    insist_no_loop(program, name, "`jax.vmap` does all of them at once.")
    insist_one_program(program, name, "Let `jax.vmap` do the mapping.")
