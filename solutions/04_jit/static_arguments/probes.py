import jax
import numpy as np
from autograder.probes import bodies, outside_jit, probe, raised


def inputs(rng):
    def vector(size):
        """Entries of both signs, none near 0 or 1."""
        signs = rng.permutation(np.where(np.arange(size) % 2, 1, -1))
        return (signs * rng.uniform(1.2, 3, size=size)).astype("float32")

    return {
        "x": -float(np.round(rng.uniform(1.5, 3), 3)),
        # Two vectors: what was computed for the first must not come back for the second.
        "xs": vector(5),
        "ys": vector(5),
        # Of lengths that no other probe uses, so that the first call is the first.
        "first": vector(6),
        "second": vector(6),
        "third": vector(6),
        "first_named": vector(8),
        "second_named": vector(8),
        "third_named": vector(8),
    }


@probe
def absolute(learner, xs, ys):
    return [learner.foo(xs, 1), learner.foo(ys, 1)]


@probe
def squares(learner, xs, ys):
    return [learner.foo(xs, 2), learner.foo(ys, 2)]


@probe
def numbers(learner, x):
    return [learner.foo(x, 1), learner.foo(x, 2)]


@probe
def absolute_by_name(learner, xs, ys):
    return [learner.bar(xs, mode="abs"), learner.bar(ys, mode="abs")]


@probe
def squares_by_name(learner, xs, ys):
    return [learner.bar(xs, mode="sum_of_squares"), learner.bar(ys, mode="sum_of_squares")]


@probe
def numbers_by_name(learner, x):
    return [learner.bar(x, mode="abs"), learner.bar(x, mode="sum_of_squares")]


def compilation(learner, call, values, first, second, third):
    """What is traced when `call(x, value)` runs for one x after the other, each value in turn."""
    at_first = bodies(learner, [lambda v=v: call(first, v) for v in values])
    later = bodies(learner, [lambda v=v: call(second, v) for v in values])

    def again():
        # Raises RuntimeError at any trace, also one in which no code of the learner sees a tracer.
        with jax.no_tracing():
            return [call(third, v) for v in values]

    return {"first": at_first, "later": later, "again": raised(again)}


def outside(call, values, x):
    """For each value the operations outside any compiled program; None where they cannot be seen."""
    found = {value: None for value in values}
    for value in values:
        # A program that was compiled ahead of time refuses to be traced once more.
        raised(lambda value=value: found.update({value: outside_jit(lambda x: call(x, value), x)}))
    return [found[value] for value in values]


@probe(call="foo(x, 1), foo(x, 2), foo(x - 1, 1), foo(x - 1, 2)")
def floats_of_foo(learner, x):
    return compilation(learner, learner.foo, (1, 2), x, x - 1.0, x - 2.0)


@probe(call="foo(xs, 1), foo(xs, 2), foo(ys, 1), foo(ys, 2)")
def vectors_of_foo(learner, first, second, third):
    seen = compilation(learner, learner.foo, (1, 2), first, second, third)
    return seen | {"outside": outside(learner.foo, (1, 2), first)}


@probe(call='bar(x, mode="abs"), bar(x, mode="sum_of_squares"), bar(x - 1, mode="abs"), …')
def floats_of_bar(learner, x):
    def call(x, mode):
        return learner.bar(x, mode=mode)

    return compilation(learner, call, ("abs", "sum_of_squares"), x, x - 1.0, x - 2.0)


@probe(call='bar(xs, mode="abs"), bar(xs, mode="sum_of_squares"), bar(ys, mode="abs"), …')
def vectors_of_bar(learner, first_named, second_named, third_named):
    def call(x, mode):
        return learner.bar(x, mode=mode)

    modes = ("abs", "sum_of_squares")
    seen = compilation(learner, call, modes, first_named, second_named, third_named)
    return seen | {"outside": outside(call, modes, first_named)}
