import numpy as np
from autograder.checking import agree, check, fail, insist

# Automatic differentiation is off by at most 5e-6 here, the best difference quotient of two points by 1e-4.
EXACT = 1.5e-5
# Near enough to be the right derivative, however it was found; `check_exact` looks closer.
NEAR = {"rtol": 0, "atol": 0.5}


def slope(degree, x):
    """The derivative of T_degree in float64, by its polynomial."""
    x = np.asarray(x, np.float64)
    return {2: 4 * x, 3: 12 * x**2 - 3, 4: 32 * x**3 - 16 * x}[degree]


def bend(degree, x):
    """The second derivative of T_degree."""
    return {2: 4.0, 3: 24 * x, 4: 96 * x**2 - 16}[degree]


@check(points=1)
def check_cheb_2_prime(second, inputs):
    """`cheb_2_prime` is the derivative of T_2"""
    agree_near(second, 2, inputs)


@check(points=1)
def check_cheb_3_prime(third, inputs):
    """`cheb_3_prime` is the derivative of T_3"""
    agree_near(third, 3, inputs)


@check(points=1)
def check_cheb_4_prime(fourth, inputs):
    """`cheb_4_prime` is the derivative of T_4"""
    agree_near(fourth, 4, inputs)


# Structural, so that a difference quotient is recognised whatever its step.
@check(points=1, kind="structural", needs=[check_cheb_2_prime, check_cheb_3_prime, check_cheb_4_prime])
def check_exact(second, third, fourth, inputs):
    """All three are exact: within 1e-5, for |x| <= 0.9"""
    for degree, got in ((2, second), (3, third), (4, fourth)):
        far = float(np.max(np.abs(np.asarray(got, np.float64) - slope(degree, inputs.xs))))
        if far > EXACT:
            fail(
                "not_exact",
                f"`cheb_{degree}_prime` is off by up to {far:.1g}, and should be off by 1e-5 at most. "
                "A difference quotient hardly gets there in float32; `jax.grad` does.",
            )


@check(points=1, needs=[check_exact])
def check_again(again, inputs):
    """All three can be differentiated once more"""
    for degree, got in zip((2, 3, 4), again, strict=True):
        truth = [bend(degree, x) for x in (inputs.x, inputs.y)]
        agree(got, truth, rtol=1e-3, atol=1e-3, dtype=False, what=f"`jax.grad(cheb_{degree}_prime)`")


def agree_near(got, degree, inputs):
    insist(
        not isinstance(got, str),
        "not_a_function",
        f"`cheb_{degree}_prime` is not a function: its type is {str(got).split(',')[0]}. "
        "Give the function itself the name, and let others call it.",
    )
    truth = slope(degree, inputs.xs)
    agree(got, list(truth) if isinstance(got, list) else truth, dtype=False, **NEAR)
