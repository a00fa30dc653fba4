"""`bodies`: how often the learner's code runs, traced or concrete."""

from __future__ import annotations

from collections.abc import Callable

import jax.numpy as jnp
import pytest

from autograder.probes import bodies
from autograder.probes.learner import Learner

Make = Callable[[str], Learner]
X, Y = jnp.arange(3.0), jnp.arange(3.0) + 1


def six_calls(learner: Learner) -> tuple[int, int]:
    """Traced and concrete entries of three calls each with two static values."""
    calls = [lambda x=x, y=y: learner.foo(x, y) for x in (X, Y, X + Y) for y in (1, 2)]
    counts = bodies(learner, calls)
    return sum(c["traced"] for c in counts), sum(c["concrete"] for c in counts)


STATIC = """
    @functools.partial(jax.jit, static_argnums=1)
    def foo(x, y):
        return x + y
"""
NO_JIT = """
    def foo(x, y):
        return x + y
"""
LAMBDA_PER_CALL = """
    def foo(x, y):
        return jax.jit(lambda a: a + y)(x)
"""
JIT_A_BRANCH = """
    @jax.jit
    def one(x):
        return x + 1

    @jax.jit
    def two(x):
        return x + 2

    def foo(x, y):
        return one(x) if y == 1 else two(x)
"""


@pytest.mark.parametrize(
    ("source", "counts"),
    [(STATIC, (2, 0)), (NO_JIT, (0, 6)), (LAMBDA_PER_CALL, (6, 6)), (JIT_A_BRANCH, (2, 6))],
    ids=["static", "no jit", "lambda per call", "one jit a branch"],
)
def test_the_ways_of_compiling_tell_apart(learner: Make, source: str, counts: tuple[int, int]) -> None:
    assert six_calls(learner(source)) == counts


def test_one_count_for_each_call(learner: Make) -> None:
    made = learner(STATIC)
    counts = bodies(made, [lambda: made.foo(X, 1), lambda: made.foo(Y, 1), lambda: made.foo(X, 2)])
    assert [c["traced"] for c in counts] == [1, 0, 1]


def test_helpers_count_too(learner: Make) -> None:
    made = learner("""
        def helper(x):
            return x * 2

        def foo(x):
            return helper(x) + helper(x)
    """)
    assert bodies(made, [lambda: made.foo(X)]) == [{"traced": 0, "concrete": 3}]


def test_comprehensions_do_not(learner: Make) -> None:
    made = learner("""
        def foo(x):
            rows = [a for a in (x, x)]
            total = sum(a for a in rows)
            return total + len({1 for _ in rows}) + len({i: i for i in (1, 2)})
    """)
    assert bodies(made, [lambda: made.foo(X)]) == [{"traced": 0, "concrete": 1}]


def test_code_that_is_not_the_learners_does_not(learner: Make) -> None:
    made = learner("foo = jnp.sin\n")
    assert bodies(made, [lambda: made.foo(X)]) == [{"traced": 0, "concrete": 0}]


def test_a_tracer_within_a_container_is_seen(learner: Make) -> None:
    made = learner("""
        @jax.jit
        def foo(pair):
            return inner({"a": pair})

        def inner(tree):
            return tree["a"][0]
    """)
    assert bodies(made, [lambda: made.foo((X, Y))]) == [{"traced": 2, "concrete": 0}]


@pytest.mark.parametrize("argument", ["{1: 2, 'a': 3}", "{None: x, 'b': x}", "object()"])
def test_arguments_that_are_no_trees_do_no_harm(learner: Make, argument: str) -> None:
    """JAX cannot sort the keys of such a dict; looking for tracers in it must not raise in the learner's name."""
    made = learner(f"""
        def inner(thing):
            return 1

        def foo(x):
            return inner({argument})
    """)
    assert bodies(made, [lambda: made.foo(X)]) == [{"traced": 0, "concrete": 2}]


def test_an_exception_passes_through_and_the_profile_is_put_back(learner: Make) -> None:
    import sys

    made = learner("""
        def foo(x):
            raise ValueError("mine")
    """)
    before = sys.getprofile()
    with pytest.raises(ValueError, match="mine"):
        bodies(made, [lambda: made.foo(X)])
    assert sys.getprofile() is before
