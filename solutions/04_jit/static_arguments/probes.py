import jax
import numpy as np
from autograder.probes import bodies, in_one_piece, outside_jit, probe, raised


def inputs(rng):
    def vector(size):
        """Entries of both signs, none near 0 or 1."""
        signs = rng.permutation(np.where(np.arange(size) % 2, 1, -1))
        return (signs * rng.uniform(1.2, 3, size=size)).astype("float32")

    return {
        "x": -float(np.round(rng.uniform(1.5, 3), 3)),
        # Another vector of the same shape runs the same program, and must not get the first one's result.
        "xs": vector(6),
        "ys": vector(6),
        "zs": vector(6),
        # Another length for `bar`: what `foo` compiled for its own does not count for it.
        "us": vector(8),
        "vs": vector(8),
        "ws": vector(8),
    }


def compilation(call, learner, values, first, second, third):
    """What is traced when `call(x, value)` runs for one x after the other, each value in turn."""

    def retraced(x):
        # Also a trace in which no code of the learner sees a tracer.
        with jax.no_tracing():
            return [call(x, value) for value in values]

    return {
        "first": bodies(learner, [lambda v=v: call(first, v) for v in values]),
        "same": raised(lambda: retraced(first)),
        "later": bodies(learner, [lambda v=v: call(second, v) for v in values]),
        "again": raised(lambda: retraced(third)),
    }


def outside(call, values, x):
    """For each value the operations outside any compiled program; None where they cannot be seen."""
    found = {value: None for value in values}
    for value in values:
        # A program that was compiled ahead of time refuses to be traced once more.
        raised(lambda value=value: found.update({value: outside_jit(lambda x: call(x, value), x)}))
    return [found[value] for value in values]


def by_name(learner):
    return lambda x, mode: learner.bar(x, mode=mode)


# These two come first, because they count what happens at the very first call.
@probe(call="foo(xs, 1), foo(xs, 2), foo(ys, 1), foo(ys, 2)")
def vectors_of_foo(learner, xs, ys, zs):
    seen = compilation(learner.foo, learner, (1, 2), xs, ys, zs)
    return seen | {"outside": outside(learner.foo, (1, 2), xs)}


@probe(call='bar(xs, mode="abs"), bar(xs, mode="sum_of_squares"), bar(ys, mode="abs"), …')
def vectors_of_bar(learner, us, vs, ws):
    modes = ("abs", "sum_of_squares")
    seen = compilation(by_name(learner), learner, modes, us, vs, ws)
    return seen | {"outside": outside(by_name(learner), modes, us)}


@probe
def branches(learner, xs, ys):
    return [learner.foo(xs, 1), learner.foo(ys, 1), learner.foo(xs, 2), learner.foo(ys, 2)]


@probe
def branches_by_name(learner, us, vs):
    absolute = [learner.bar(us, mode="abs"), learner.bar(vs, mode="abs")]
    return absolute + [learner.bar(us, mode="sum_of_squares"), learner.bar(vs, mode="sum_of_squares")]


@probe(call="[foo(x, 1), foo(x, 2)]")
def numbers(learner, x):
    return in_one_piece(lambda: [learner.foo(x, 1), learner.foo(x, 2)])


@probe(call='[bar(x, mode="abs"), bar(x, mode="sum_of_squares")]')
def numbers_by_name(learner, x):
    return in_one_piece(lambda: [learner.bar(x, mode="abs"), learner.bar(x, mode="sum_of_squares")])


@probe(call="foo(x, 1), foo(x - 1, 1)")
def floats_of_foo(learner, x):
    return compilation(learner.foo, learner, [1], x, x - 1.0, x - 2.0)


@probe(call='bar(x, mode="abs"), bar(x - 1, mode="abs")')
def floats_of_bar(learner, x):
    return compilation(by_name(learner), learner, ["abs"], x, x - 1.0, x - 2.0)
