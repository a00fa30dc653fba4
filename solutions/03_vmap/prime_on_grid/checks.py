import numpy as np
from autograder.checking import agree, check, insist_one_program

# Float32 leaves a few 1e-6 with |x| below 0.95; the best difference quotient is off by 3e-4.
TOLERANCE = {"rtol": 1e-5, "atol": 2e-5}


def cheb_2_prime(xs):
    """T_2' = 4 x, in float64."""
    return (4 * xs.astype(np.float64)).astype(np.float32)


def cheb_3_prime(xs):
    """T_3' = 12 x^2 - 3, in float64."""
    return (12 * xs.astype(np.float64) ** 2 - 3).astype(np.float32)


@check(points=1)
def check_second(second, inputs):
    """`cheb_2_prime_on_grid` is the derivative of T_2 at every entry"""
    agree(second, cheb_2_prime(inputs.xs), **TOLERANCE)


@check(points=1)
def check_third(third, inputs):
    """`cheb_3_prime_on_grid` is the derivative of T_3 at every entry"""
    agree(third, cheb_3_prime(inputs.xs), **TOLERANCE)


@check(points=1, needs=[check_second, check_third])
def check_few(few_of_both, inputs):
    """Both are right for another number of entries"""
    agree(few_of_both, [cheb_2_prime(inputs.few), cheb_3_prime(inputs.few)], **TOLERANCE)


@check(points=1, kind="structural")
def check_one_program(second_program, third_program):
    """Both are one program, whatever the number of entries"""
    for degree, seen in ((2, second_program), (3, third_program)):
        insist_one_program(seen, f"cheb_{degree}_prime_on_grid", "Let `jax.vmap` do the mapping.")
