import jax
import jax.numpy as jnp
import numpy as np
from autograder.probes import growth, in_one_piece, probe


def inputs(rng):
    xs = rng.uniform(-2, 2, size=(4, 3))
    ys = rng.uniform(-2, 2, size=(6, 3))
    ys[2] = xs[1]  # a pair without any distance
    return {
        "xs": xs.astype("float32"),
        "ys": ys.astype("float32"),
        "us": rng.uniform(-2, 2, size=(5, 3)).astype("float32"),
        "vs": rng.uniform(-2, 2, size=(5, 2)).astype("float32"),
    }


def f(x, y):
    """Of two vectors of any lengths; not symmetric."""
    return jnp.sum(x * x) - 2 * jnp.sum(y) + jnp.max(x) * y[0]


@probe(call="pairwise(f)(xs, ys)")
def table(learner, xs, ys):
    return in_one_piece(lambda: learner.pairwise(f)(xs, ys))


@probe(call="pairwise(f)(us, vs)")
def square_table(learner, us, vs):
    return in_one_piece(lambda: learner.pairwise(f)(us, vs))


@probe(call="squared_distances(xs, ys)")
def distances(learner, xs, ys):
    return in_one_piece(lambda: learner.squared_distances(xs, ys))


def grown(f):
    # Two primes: `jax.lax.map` in batches of a size up to 10 leaves a rest of both, and is no longer for one of them.
    sizes = ((11, 3), (13, 5))
    return growth(f, *([jax.ShapeDtypeStruct((size, 3), "float32") for size in both] for both in sizes))


@probe(call="jax.make_jaxpr(pairwise(f)), for 11 x and 3 y, for 13 x and 5 y")
def table_program(learner):
    return grown(learner.pairwise(f))


@probe(call="jax.make_jaxpr(squared_distances), for 11 x and 3 y, for 13 x and 5 y")
def distances_program(learner):
    return grown(learner.squared_distances)
