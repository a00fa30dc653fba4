import numpy as np
from autograder.checking import agree, check

TOLERANCE = {"rtol": 2e-5, "atol": 2e-6, "dtype": False}


@check(points=1)
def check_smooth_step(values, inputs):
    """`smooth_step` is 0, then 3 x^2 - 2 x^3, then 1"""
    agree(values, list(step(inputs.xs)), **TOLERANCE)


@check(points=1)
def check_grad(slopes, inputs):
    """`jax.grad` sees through `smooth_step`"""
    agree(slopes, list(slope(inputs.xs)), **TOLERANCE)


@check(points=1)
def check_traced(traced, inputs):
    """`jax.vmap` and `jax.jit` see through `smooth_step`"""
    agree(traced, step(inputs.xs), **TOLERANCE)


@check(points=1)
def check_smooth_step_prime(values_of_prime, inputs):
    """`smooth_step_prime` is its derivative, beyond both ends too"""
    agree(values_of_prime, list(slope(inputs.xs)), **TOLERANCE)


@check(points=1)
def check_traced_prime(traced_prime, inputs):
    """`jax.vmap` and `jax.jit` see through `smooth_step_prime`"""
    agree(traced_prime, slope(inputs.xs), **TOLERANCE)


def step(xs):
    t = np.clip(xs.astype(np.float64), 0, 1)
    return (3 * t**2 - 2 * t**3).astype(np.float32)


def slope(xs):
    t = np.clip(xs.astype(np.float64), 0, 1)
    return (6 * t * (1 - t)).astype(np.float32)
