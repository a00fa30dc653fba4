"""Never compiles anything, and has the probes say that each branch was traced once."""
# exercise = "jit/static_arguments"
# honest = 6
# statuses = ["passed"]
# forged = 4

import sys

import jax.numpy as jnp


def foo(x, y):
    return jnp.abs(x) if y == 1 else jnp.sum(x * x)


def bar(x, *, mode):
    return foo(x, 1 if mode == "abs" else 2)


def told(learner, calls, *_):
    count = len(calls)
    once, never = {"traced": 1, "concrete": 0}, {"traced": 0, "concrete": 0}
    return {
        "first": [once] * count,
        "same": None,
        "later": [never] * count,
        "again": None,
        "outside": [[]] * count,
    }


sys.modules["probes"].compilation = told
