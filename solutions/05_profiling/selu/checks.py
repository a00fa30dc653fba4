import numpy as np
from autograder.checking import agree, check, insist

# The largest entries are about 250, and float32 has 7 digits.
TOLERANCE = {"rtol": 1e-5, "atol": 1e-5}


def truth(x, alpha):
    """In float64: SELU divided by lambda_, and its derivatives in x and in alpha."""
    x = x.astype(np.float64)
    below = np.exp(np.minimum(x, 0))
    value = np.where(x > 0, x, alpha * (below - 1))
    return value, np.where(x > 0, 1, alpha * below), np.where(x > 0, 0, below - 1)


def selu(x, alpha, lambda_):
    return np.asarray(lambda_ * truth(x, alpha)[0], np.float32)


@check(points=1)
def check_value(value, inputs):
    """`selu` is right from -200 to 200"""
    agree(value, selu(inputs.x, inputs.alpha, inputs.lambda_), **TOLERANCE)


@check(points=2, needs=[check_value])
def check_gradient(gradient, inputs):
    """Its derivatives are right, and finite"""
    value, in_x, in_alpha = truth(inputs.x, inputs.alpha)
    weighted = inputs.weights.astype(np.float64) * inputs.lambda_
    expected = [weighted * in_x, (weighted * in_alpha).sum(), (weighted * value / inputs.lambda_).sum()]
    agree(gradient[0], expected[0].astype(np.float32), what="the derivative in `x`", **TOLERANCE)
    # 16 terms, some as large as 250, are added up.
    for got, sum_, name in zip(gradient[1:], expected[1:], ("alpha", "lambda_"), strict=True):
        agree(got, sum_, rtol=1e-4, atol=2e-3, dtype=False, what=f"the derivative in `{name}`")


@check(points=1)
def check_compiled(compiled, compiled_again, inputs):
    """`selu_jit` gives what `selu` should give"""
    alpha, lambda_ = inputs.alpha, inputs.lambda_
    agree(compiled, selu(inputs.line, alpha, lambda_), **TOLERANCE)
    another, number = compiled_again
    agree(another, selu(inputs.line, 2 * alpha, 2 * lambda_), what="With other factors", **TOLERANCE)
    agree(number, selu(inputs.number, alpha, lambda_), what="For a single number", **TOLERANCE)


@check(points=1, kind="structural", needs=[check_compiled])
def check_one_program(programs):
    """`selu_jit` is one program, compiled once for all values"""
    # What enters no code of the learner's at a later call is compiled, though `inline` may hide that.
    outside = programs["outside"] if programs["entered"] else []
    many = f"{len(outside)} operations one by one" if len(outside) > 1 else "an operation"
    insist(
        not outside,
        "not_compiled",
        f"`selu_jit` runs {many} outside any compiled function. `jax.jit` makes a compiled function of `selu`.",
    )
    insist(
        not programs["again"],
        "recompiled",
        "A second call with an array of the same shape, and other values of `alpha` and `lambda_`, was traced again. "
        "Compile once, outside any function, and leave all three arguments traced.",
    )
