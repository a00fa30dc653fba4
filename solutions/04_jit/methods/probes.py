import numpy as np
from autograder.probes import compilation, in_one_piece, probe


def inputs(rng):
    def array(*shape):
        return rng.normal(size=shape).astype("float32")

    factors = rng.permutation([-3, -1.5, 2, 3.5]) + np.round(rng.uniform(0.05, 0.4, size=4), 2)
    return {
        "xs": array(5),
        "ys": array(5),
        "zs": array(5),
        "xss": array(2, 3),
        "x": float(array()),
        "k": float(factors[0]),
        "other_k": float(factors[1]),
        "new_k": float(factors[2]),
    }


# This one comes first, because it counts what happens at the very first call.
@probe(call="s = Scaler(k); s(xs), s(ys), s(zs)")
def compiling(learner, k, xs, ys, zs):
    scaler = learner.Scaler(k)
    return compilation(learner, [lambda x: scaler(x)], (xs,), (ys,), (zs,))


@probe(call="s = Scaler(k); s(xs), s(ys)")
def vectors(learner, k, xs, ys):
    scaler = learner.Scaler(k)
    return [scaler(xs), scaler(ys)]


@probe(call="s = Scaler(k); s(x), s(xss)")
def shapes(learner, k, x, xss):
    scaler = learner.Scaler(k)
    return in_one_piece(lambda: [scaler(x), scaler(xss)])


@probe(call="s, t = Scaler(k), Scaler(other_k); s(xs), t(xs), s(xs)")
def two_instances(learner, k, other_k, xs):
    one, other = learner.Scaler(k), learner.Scaler(other_k)
    return [one(xs), other(xs), one(xs)]


@probe(call="s = Scaler(k); s(xs); s.k = new_k; s(xs), s.k")
def after_change(learner, k, new_k, xs):
    scaler = learner.Scaler(k)
    before = scaler(xs)
    scaler.k = new_k
    return [before, scaler(xs), scaler.k]
