import jax
import numpy as np
from autograder.probes import bodies, in_one_piece, outside_jit, probe, raised


def inputs(rng):
    def array(*shape):
        return rng.uniform(-1.5, 1.5, size=shape).astype("float32")

    # Other numbers in the same shape run the same program, and must not get the first ones' result.
    return {"xs": array(5), "ys": array(5), "zs": array(5), "xss": array(2, 3), "x": float(array())}


# This one comes first, because it counts what happens at the very first call.
@probe(call="f_compiled(xs), f_compiled(ys)")
def compilation(learner, xs, ys, zs):
    def retraced(x):
        # Also a trace in which no code of the learner sees a tracer.
        with jax.no_tracing():
            return learner.f_compiled(x)

    seen = {
        "first": bodies(learner, [lambda: learner.f_compiled(xs)])[0],
        "same": raised(lambda: retraced(xs)),
        "later": bodies(learner, [lambda: learner.f_compiled(ys)])[0],
        "again": raised(lambda: retraced(zs)),
        "outside": None,
    }
    # A program that was compiled ahead of time refuses to be traced once more.
    raised(lambda: seen.update(outside=outside_jit(lambda x: learner.f_compiled(x), xs)))
    return seen


@probe(call="f_compiled(xs), f_compiled(ys)")
def vectors(learner, xs, ys):
    return [learner.f_compiled(xs), learner.f_compiled(ys)]


@probe(call="f_compiled(x), f_compiled(xss)")
def shapes(learner, x, xss):
    return in_one_piece(lambda: [learner.f_compiled(x), learner.f_compiled(xss)])
