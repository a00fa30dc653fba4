import numpy as np
from autograder.probes import compilation, probe

MODES = "abs", "sum_of_squares"


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


def for_each(call, *values):
    """A call of one argument for each of the static values."""
    return [lambda x, value=value: call(x, value) for value in values]


def by_name(learner):
    return lambda x, mode: learner.bar(x, mode=mode)


# These two come first, because they count what happens at the very first call.
@probe(call="foo(xs, 1), foo(xs, 2), foo(ys, 1), foo(ys, 2)")
def vectors_of_foo(learner, xs, ys, zs):
    return compilation(learner, for_each(learner.foo, 1, 2), (xs,), (ys,), (zs,))


@probe(call='bar(xs, mode="abs"), bar(xs, mode="sum_of_squares"), bar(ys, mode="abs"), …')
def vectors_of_bar(learner, us, vs, ws):
    return compilation(learner, for_each(by_name(learner), *MODES), (us,), (vs,), (ws,))


@probe
def branches(learner, xs, ys):
    return [learner.foo(xs, 1), learner.foo(ys, 1), learner.foo(xs, 2), learner.foo(ys, 2)]


@probe
def branches_by_name(learner, us, vs):
    absolute = [learner.bar(us, mode="abs"), learner.bar(vs, mode="abs")]
    return absolute + [learner.bar(us, mode="sum_of_squares"), learner.bar(vs, mode="sum_of_squares")]


# Of a float the sum of squares is asked, for which code may need an axis; its absolute value is as for a vector.


@probe(call="foo(x, 2), foo(x - 1, 2)")
def floats_of_foo(learner, x):
    return compilation(learner, for_each(learner.foo, 2), (x,), (x - 1.0,), (x - 2.0,))


@probe(call='bar(x, mode="sum_of_squares"), bar(x - 1, mode="sum_of_squares")')
def floats_of_bar(learner, x):
    return compilation(learner, for_each(by_name(learner), MODES[1]), (x,), (x - 1.0,), (x - 2.0,))


@probe(call="foo(x, 2)")
def numbers(learner, x):
    return learner.foo(x, 2)


@probe(call='bar(x, mode="sum_of_squares")')
def numbers_by_name(learner, x):
    return learner.bar(x, mode="sum_of_squares")
