import jax
from autograder.probes import callbacks, growth, in_one_piece, primitives, probe


def inputs(rng):
    return {
        # Differences of both signs, none near 0.
        "x": (rng.permutation([-4, -2, 0, 2, 4]) + rng.uniform(-0.3, 0.3, size=5)).astype("float32"),
        "y": (rng.permutation([-1, 1, 3]) + rng.uniform(-0.3, 0.3, size=3)).astype("float32"),
        "matrix": rng.uniform(-2, 2, size=(3, 4)).astype("float32"),
        # As many matrices as rows: shapes that should not line up do.
        "stack": rng.uniform(-2, 2, size=(3, 3, 4)).astype("float32"),
        "labels": rng.permutation([0, 1, 2, 3, int(rng.integers(4)), 0, 3]).astype("int32"),
        "k": 5,
    }


@probe
def differences(learner, x, y):
    return in_one_piece(lambda: learner.outer_difference(x, y))


@probe
def columns(learner, matrix):
    return in_one_piece(lambda: learner.normalise_columns(matrix))


@probe
def stacked_columns(learner, stack):
    return in_one_piece(lambda: learner.normalise_columns(stack))


@probe
def rows(learner, labels, k):
    return in_one_piece(lambda: learner.one_hot(labels, k))


def shape(*sizes, dtype="float32"):
    return jax.ShapeDtypeStruct(sizes, dtype)


def program(f, small, large):
    """What there is in the program of `f`, for arguments of two sizes, and the ways out of JAX that it takes."""
    return {**growth(f, small, large), "callbacks": callbacks(primitives(f, *small))}


@probe(call="jax.make_jaxpr(outer_difference)(x, y)")
def differences_program(learner):
    return program(learner.outer_difference, (shape(3), shape(4)), (shape(7), shape(9)))


@probe(call="jax.make_jaxpr(normalise_columns)(stack)")
def columns_program(learner):
    return program(learner.normalise_columns, [shape(2, 3, 4)], [shape(6, 7, 9)])


@probe(call="jax.make_jaxpr(lambda labels: one_hot(labels, k))(labels)")
def rows_program(learner):
    f = lambda labels: learner.one_hot(labels, labels.size + 1)
    return program(f, [shape(3, dtype="int32")], [shape(7, dtype="int32")])
