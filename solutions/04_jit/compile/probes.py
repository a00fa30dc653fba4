import numpy as np
from autograder.probes import compilation, in_one_piece, probe


def inputs(rng):
    def array(*shape):
        return rng.uniform(-1.5, 1.5, size=shape).astype("float32")

    # Other numbers in the same shape run the same program, and must not get the first ones' result.
    return {"xs": array(5), "ys": array(5), "zs": array(5), "xss": array(2, 3), "x": float(array())}


# This one comes first, because it counts what happens at the very first call.
@probe(call="f_compiled(xs), f_compiled(ys)")
def compiling(learner, xs, ys, zs):
    return compilation(learner, [lambda x: learner.f_compiled(x)], (xs,), (ys,), (zs,))


@probe(call="f_compiled(xs), f_compiled(ys)")
def vectors(learner, xs, ys):
    return [learner.f_compiled(xs), learner.f_compiled(ys)]


@probe(call="f_compiled(x), f_compiled(xss)")
def shapes(learner, x, xss):
    return in_one_piece(lambda: [learner.f_compiled(x), learner.f_compiled(xss)])
