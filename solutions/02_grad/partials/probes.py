import jax
import numpy as np
from autograder.probes import in_one_piece, probe


def inputs(rng):
    # Far from each other, from 0 and from 1; one is negative.
    x, y, z = np.array([1.2, -1.6, 2.0]) + rng.uniform(0, 0.2, size=3)
    return {"x": float(np.round(x, 3)), "y": float(np.round(y, 3)), "z": float(np.round(z, 3))}


def at_both(f, point, other):
    """`f` at two points, one of floats and one of arrays; or in words what stands in the way of it."""
    if not callable(f):
        return "several functions" if holds_functions(f) else f"{type(f).__name__}, not a function"
    arrays = [jax.device_put(np.float32(number)) for number in other]
    results = in_one_piece(lambda: [f(*point), f(*arrays)])
    return "returns a function" if holds_functions(results) else results


def holds_functions(tree):
    return any(callable(leaf) for leaf in jax.tree.leaves(tree))


@probe(call="[f_x(x, y), f_x(y, x)]")
def f_in_x(learner, x, y):
    return at_both(learner.f_x, (x, y), (y, x))


@probe(call="[h_y(x, y, z), h_y(y, z, x)]")
def h_in_y(learner, x, y, z):
    return at_both(learner.h_y, (x, y, z), (y, z, x))


@probe(call="[h_x_and_h_z(x, y, z), h_x_and_h_z(y, z, x)]")
def h_in_x_and_z(learner, x, y, z):
    return at_both(learner.h_x_and_h_z, (x, y, z), (y, z, x))
