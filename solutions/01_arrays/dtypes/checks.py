import numpy as np
from autograder.checking import agree, check


def exact(array):
    return np.asarray(array).astype(np.float64)


@check(points=1)
def check_mean(mean, inputs):
    """`mean_of_integers` gives the mean with its fraction, in float32"""
    agree(mean, np.array(exact(inputs.ages).mean(), np.float32))


@check(points=1)
def check_large_mean(large_mean, inputs):
    """`mean_of_integers` is right for sums beyond int32, too"""
    agree(large_mean, np.array(exact(inputs.metres).mean(), np.float32))


@check(points=2)
def check_dot(dot, inputs):
    """`half_precision_dot` multiplies and adds in float32"""
    truth = [(exact(a) * exact(b)).sum() for a, b in ((inputs.a, inputs.b), (inputs.c, inputs.d))]
    for got, expected, name in zip(dot, truth, ("bfloat16", "float16"), strict=True):
        agree(got, np.array(expected, np.float32), rtol=2e-5, what=f"of {name} vectors")


@check(points=1)
def check_python_float(by_python, inputs):
    """`same_dtype_scale` keeps the dtype for a Python float"""
    agree_scaled(by_python, inputs)


@check(points=1)
def check_other_scalars(by_numpy, by_numpy32, by_jax, inputs):
    """`same_dtype_scale` keeps the dtype for NumPy and JAX scalars"""
    agree_scaled(by_numpy, inputs)
    agree_scaled(by_numpy32, inputs)
    agree_scaled(by_jax, inputs)


@check(points=1, needs=[check_python_float])
def check_any_shape(other_shapes, inputs):
    """`same_dtype_scale` takes a vector, and a number, as well"""
    for got, x, what in zip(
        other_shapes, (inputs.vector, inputs.number), ("a vector", "shape ()"), strict=True
    ):
        agree(got, np.asarray(exact(x) * inputs.s).astype(x.dtype), rtol=2e-3, what=f"for `x` of {what}")


def agree_scaled(results, inputs):
    # `s` may be rounded before, or the product after: either is off by a few units of the last digit.
    for got, x, rtol in zip(
        results, (inputs.x16, inputs.xb16, inputs.x32), (2e-3, 1.6e-2, 1e-5), strict=True
    ):
        expected = (exact(x) * inputs.s).astype(x.dtype)
        agree(got, expected, rtol=rtol, what=f"for `x` of {x.dtype.name}")
