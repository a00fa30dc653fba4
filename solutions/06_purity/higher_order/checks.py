import numpy as np
from autograder.checking import agree, check, insist, insist_traceable

TOLERANCE = {"rtol": 1e-5, "atol": 1e-5, "dtype": False}
# A mean of 128 numbers in float32; its usual mistakes are off by percents.
OF_MEANS = {"rtol": 1e-4, "atol": 1e-4, "dtype": False}


def bent(x, times):
    """x^2 / 4 + 1, again and again, and the derivative of that."""
    slope = 1.0
    for _ in range(times):
        x, slope = x * x / 4 + 1, slope * x / 2
    return x, slope


@check(points=1)
def check_compose(composed, inputs):
    """`compose(f, g, h)(x)` is `f(g(h(x)))`"""
    insist_end(composed, "compose")
    x, z = inputs.x, inputs.z
    wanted = {
        "The first call": 2 * x * x + 3,
        "The second call": 2 * z * z + 3,
        "`compose(square, add_3)(x)`": (x + 3) ** 2,
        "`compose(double)(x)`": 2 * x,
    }
    agree_each(composed, wanted)


@check(points=1)
def check_compose_none(composed_of_none, inputs):
    """`compose()` gives back what it is given"""
    insist_unchanged(composed_of_none, inputs.x, "compose()(x)")


@check(points=1, needs=[check_compose])
def check_compose_transformed(composed_slopes, inputs):
    """What `compose` returns can be differentiated, mapped and compiled"""
    insist_transformed(composed_slopes, "compose")
    xs = inputs.xs.astype("float64")
    agree(composed_slopes["result"], np.cos(xs * xs + 3) * 2 * xs, **TOLERANCE)


@check(points=1)
def check_iterate(iterated, inputs):
    """`iterate(f, n)` applies `f` n times"""
    insist_end(iterated, "iterate")
    x, z, m = inputs.x, inputs.z, inputs.m
    wanted = {
        "The first call": bent(x, m)[0],
        "The second call": bent(z, m)[0],
        "`iterate(f, 1)(x)`": bent(x, 1)[0],
        "`iterate(add_3, 2)(x)`": x + 6,
    }
    agree_each(iterated, wanted)


@check(points=1)
def check_iterate_zero(iterated_not_at_all, inputs):
    """`iterate(f, 0)` gives back what it is given"""
    insist_unchanged(iterated_not_at_all, inputs.x, "iterate(f, 0)(x)")


@check(points=1, needs=[check_iterate])
def check_iterate_transformed(iterated_slopes, inputs):
    """What `iterate` returns can be differentiated, mapped and compiled"""
    insist_transformed(iterated_slopes, "iterate")
    agree(iterated_slopes["result"], bent(inputs.xs.astype("float64"), inputs.m)[1], **TOLERANCE)


@check(points=2)
def check_fourier(coefficients, inputs):
    """`fourier_coefficients` finds the coefficients of a sum of waves"""
    insist(
        not isinstance(coefficients, str),
        "not_mapped",
        "`f` was given all points at once, and it takes one number. `jax.vmap` makes a function of it for many.",
    )
    a, b = inputs.cosines[0, :4].astype("float64"), inputs.sines[0, :4].astype("float64")
    a[0], b[0] = 2 * a[0], 0
    if isinstance(coefficients, np.ndarray) and coefficients.shape[:1] == (2,):
        coefficients = list(coefficients)  # Two rows are a pair as well.
    coefficients = getattr(coefficients, "values", coefficients)  # So is a named tuple.
    insist(
        isinstance(coefficients, list | tuple) and len(coefficients) == 2,
        "wrong_structure",
        "The result is not a pair. Return two things, the array of all a[k] and the array of all b[k].",
    )
    agree(coefficients[0], a.astype("float32"), what="`a`", **OF_MEANS)
    agree(coefficients[1], b.astype("float32"), what="`b`", **OF_MEANS)


@check(points=1, needs=[check_fourier])
def check_fourier_transformed(coefficients_slopes, inputs):
    """The coefficients can be differentiated in what `f` depends on"""
    insist(
        coefficients_slopes["error"] != "OtherNumber",
        "wrong_shape",
        "With n = 2, `a` and `b` do not have the shape (3,).",
    )
    insist_transformed(coefficients_slopes, "fourier_coefficients")
    # The coefficients are the parameters of `f` themselves; the last two degrees are not asked for.
    by_cosines, by_sines = np.pad(inputs.weights[:, :3], ((0, 0), (0, 2)))
    by_cosines[0], by_sines[0] = 2 * by_cosines[0], 0
    agree(
        coefficients_slopes["result"], [np.stack([slope] * 2) for slope in (by_cosines, by_sines)], **OF_MEANS
    )


def agree_each(got, wanted):
    for value, (what, truth) in zip(got, wanted.items(), strict=True):
        agree(value, truth, what=what, **TOLERANCE)


def insist_unchanged(got, x, call):
    insist(
        not isinstance(got, str),
        "wrong_value",
        f"`{call}` raised an error. There is no function to apply here, so `x` itself is to come back.",
    )
    agree(got, x, what=f"`{call}`", **TOLERANCE)


def insist_end(observed, name):
    insist(
        not isinstance(observed, str),
        "endless",
        f"The function that `{name}` returned called itself, again and again, until Python stopped it.",
    )


def insist_transformed(seen, name):
    insist_traceable(
        seen,
        f"With `{name}`, `jax.grad`, `jax.vmap` or `jax.jit`",
        "Leave out `float(...)`, `.item()`, `if`, `math` and NumPy.",
    )
