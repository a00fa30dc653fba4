import numpy as np
from autograder.checking import agree, check, insist_compiled, insist_reused

# Ten terms of both signs are added; a compiled program may round them in another order.
TOLERANCE = {"rtol": 5e-5, "atol": 1e-5}


def f(x):
    """The function of the stub in float64."""
    x = np.asarray(x, np.float64)
    inner = x**2 + np.exp(x)
    return 4 * (inner + np.sin(x)) + 2 * (np.sin(x) + np.cos(inner))


@check(points=2)
def check_vectors(vectors, inputs):
    """`f_compiled` gives what `f` gives, for one vector after another"""
    agree(vectors, [f(x).astype(np.float32) for x in (inputs.xs, inputs.ys)], **TOLERANCE)


@check(points=1, needs=[check_vectors])
def check_shapes(shapes, inputs):
    """`f_compiled` takes a float and a matrix as well"""
    agree(shapes, [f(x) for x in (inputs.x, inputs.xss)], dtype=False, **TOLERANCE)


@check(points=1, kind="structural")
def check_reused(compiling):
    """A second call with the same shape runs the same program"""
    insist_reused(compiling, "`f_compiled`", "for other numbers in the same shape")


@check(points=1, kind="structural", needs=[check_vectors, check_reused])
def check_compiled(compiling):
    """All the arithmetic of `f_compiled` runs in a compiled program"""
    insist_compiled(compiling, ["f_compiled(x)"])
