import jax
import numpy as np
from autograder.probes import printed, probe


def inputs(rng):
    def vector(size, total):
        """Entries that add up to about `total`."""
        xs = rng.normal(size=size)
        return (xs + (total - xs.sum()) / size).astype("float32")

    totals = rng.permutation([-7, -4, 3, 6]) + rng.uniform(0.1, 0.9, size=4)
    return {
        "xs": vector(5, totals[0]),
        "ys": vector(5, totals[1]),
        "zs": vector(4, totals[2]),
        "xss": vector(6, totals[3]).reshape(2, 3),
    }


@probe(call="compiled, traces = count_traces(f); compiled(xs), compiled(ys), compiled(zs), …; traces()")
def counts(learner, xs, ys, zs):
    runs = 0

    def f(x):
        nonlocal runs
        runs += 1
        return x  # What is computed makes no difference to how often it is traced.

    compiled, traces = learner.count_traces(f)
    if not callable(traces):
        return "no function"
    seen = [(traces(), runs), (traces(), runs)]  # To ask is no call.
    # An array of NumPy, of the same shape and dtype, is not traced anew; one of another dtype is.
    for x in (xs, ys, zs, zs, np.asarray(xs), np.arange(5, dtype="int32")):
        compiled(x)
        seen.append((traces(), runs))
    return {"reported": [pair[0] for pair in seen], "runs": [pair[1] for pair in seen]}


@probe(call="f, m = count_traces(…); g, n = count_traces(…); m(), n(); f(xs), f(zs), g(xs); m(), n()")
def two_counts(learner, xs, zs):
    one, traces_of_one = learner.count_traces(lambda x: x)
    other, traces_of_other = learner.count_traces(lambda x: -x)
    before = [traces_of_one(), traces_of_other()]
    one(xs), one(zs), other(xs)
    return [before, [traces_of_one(), traces_of_other()]]


@probe(call="compiled, traces = count_traces(lambda x, weights: …); compiled(xs, weights=ys)")
def values(learner, xs, ys):
    compiled, _ = learner.count_traces(lambda x, weights: x * weights + 1)
    return [compiled(xs, weights=ys), compiled(ys, weights=xs)]


def shown(f, *arrays):
    """For each array what `f` returned, and what it printed."""
    sums, texts = [], []
    for x in arrays:
        texts.append(printed(lambda x=x: sums.append(f(x))))
    return {"sums": sums, "texts": texts}


@probe(call="print_sum(xs), print_sum(ys), print_sum(xss)")
def plain_sums(learner, xs, ys, xss):
    return shown(learner.print_sum, xs, ys, xss)


@probe(call="f = jax.jit(print_sum); f(xs), f(ys), f(xs)")
def compiled_sums(learner, xs, ys):
    return shown(jax.jit(lambda x: learner.print_sum(x)), xs, ys, xs)
