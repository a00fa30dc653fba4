import jax
import jax.numpy as jnp
import numpy as np
from autograder.probes import callbacks, equations, in_one_piece, primitives, probe, raised


def inputs(rng):
    return {
        # No zeros and no two equal entries: every change is seen.
        "counts": (rng.permutation(12) + 1).reshape(4, 3).astype("int32"),
        "matrix": (rng.permutation(20) / 4 + 1).reshape(4, 5).astype("float32"),
        # Two entries above all of the matrix, the others below: no row is larger or smaller as a whole.
        "row": (rng.uniform(-3, -1, size=5) + 10 * (rng.permutation(5) < 2)).astype("float32"),
        "i": int(rng.integers(1, 4)),
        "j": np.array(rng.integers(1, 4), "int32"),
        "number": int(rng.integers(20, 40)),
        "votes": (rng.permutation(6) + 1).astype("int32"),
        "weights": rng.uniform(1, 2, size=6).astype("float32"),
        # One index three times, one twice, one once: some entries are never met.
        "indices": rng.permutation(rng.permutation(6)[:3].repeat([3, 2, 1])).astype("int32"),
        "ones": np.ones(6, "int32"),
        "parts": rng.uniform(0.5, 1.5, size=6).astype("float32"),
        "square": (rng.permutation(16) + 1).reshape(4, 4).astype("int32"),
        "narrow": (rng.permutation(25) + 1).reshape(5, 5).astype("int8"),
    }


@probe(call="set_row(counts, i, number), set_row(counts, 0, number), set_row(counts, 3, number)")
def filled(learner, counts, i, number):
    return in_one_piece(lambda: [learner.set_row(counts, row, number) for row in (i, 0, 3)])


@probe(call="set_row(matrix, j, row)")
def replaced(learner, matrix, j, row):
    return in_one_piece(lambda: learner.set_row(matrix, j, row))


@probe(call="add_at(votes, indices, ones), add_at(weights, indices, parts)")
def added(learner, votes, weights, indices, ones, parts):
    return in_one_piece(
        lambda: [learner.add_at(votes, indices, ones), learner.add_at(weights, indices, parts)]
    )


@probe(call="zero_diagonal(square), zero_diagonal(narrow)")
def diagonal(learner, square, narrow):
    return in_one_piece(lambda: [learner.zero_diagonal(square), learner.zero_diagonal(narrow)])


@probe(call="set_row(matrix, j, row)")
def row_argument(learner, matrix, j, row):
    return given_away(learner.set_row, matrix, j, row)


@probe(call="add_at(weights, indices, parts)")
def add_argument(learner, weights, indices, parts):
    return given_away(learner.add_at, weights, indices, parts)


@probe(call="zero_diagonal(square)")
def diagonal_argument(learner, square):
    return given_away(learner.zero_diagonal, square)


def given_away(f, a, *others):
    """Whether `a` can't be used any more after the call: a compiled function can give its memory away (donate it)."""
    program = []
    raised(lambda: program.extend(equations(jax.make_jaxpr(lambda a: f(a, *others))(a))))
    if not any(any(equation.params.get("donated_invars", ())) for equation in program):
        return False
    copy = jnp.array(a)
    f(copy, *others)
    return copy.is_deleted()


@probe(call="set_row(matrix, i, row), add_at(weights, indices, parts), zero_diagonal(square)")
def conversions(learner, matrix, i, row, weights, indices, parts, square):
    """For each function the exception that it raises if the entries of its array can't be looked at, or its way out."""
    calls = {
        "set_row": (lambda a, value: learner.set_row(a, i, value), matrix, row),
        "add_at": (lambda a, updates: learner.add_at(a, indices, updates), weights, parts),
        "zero_diagonal": (learner.zero_diagonal, square),
    }
    return {name: without_numbers(*call) for name, call in calls.items()}


def without_numbers(f, *arrays):
    """What stops `f` on arrays that have a shape and a dtype, but no entries, all else being as usual; or None."""

    def usual(*arrays):
        with jax.ensure_compile_time_eval():
            f(*arrays)

    # As a whole nothing but shapes is computed, which is quick, but what `f` makes itself has no entries either.
    names = []
    if raised(lambda: names.extend(primitives(f, *arrays))):
        return raised(lambda: jax.eval_shape(usual, *arrays))
    return next(iter(callbacks(names)), None)
