import numpy as np
from autograder.checking import agree, check, insist_compiled, insist_reused


@check(points=1)
def check_vectors(vectors, inputs):
    """A `Scaler` multiplies vectors by its `k`"""
    agree(vectors, [scaled(inputs.k, x) for x in (inputs.xs, inputs.ys)])


@check(points=1, needs=[check_vectors])
def check_shapes(shapes, inputs):
    """A `Scaler` multiplies a float and a matrix as well"""
    agree(shapes, [scaled(inputs.k, x) for x in (inputs.x, inputs.xss)], dtype=False)


@check(points=1, needs=[check_vectors])
def check_two_instances(two_instances, inputs):
    """Two of them, with different `k`, do not disturb each other"""
    agree(two_instances, [scaled(k, inputs.xs) for k in (inputs.k, inputs.other_k, inputs.k)])


@check(points=2, needs=[check_vectors])
def check_after_change(after_change, inputs):
    """After `s.k = new_k` it multiplies by the new `k`"""
    before, after, k = after_change
    agree([before, after], [scaled(k, inputs.xs) for k in (inputs.k, inputs.new_k)])
    agree(k, inputs.new_k, dtype=False, rtol=1e-5, what="`s.k`")


@check(points=1, kind="structural")
def check_reused(compiling):
    """A second call with the same shape runs the same program"""
    insist_reused(compiling, "A call of the `Scaler`", "for other numbers in the same shape")


@check(points=1, kind="structural", needs=[check_vectors, check_reused])
def check_compiled(compiling):
    """The multiplication runs in a compiled program"""
    insist_compiled(compiling, ["Scaler(k)(x)"])


def scaled(k, x):
    return np.asarray(k * np.asarray(x, np.float64), np.float32)
