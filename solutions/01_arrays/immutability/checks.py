import numpy as np
from autograder.checking import agree, check, insist

LEAVES_JAX = ("TracerArrayConversionError", "ConcretizationTypeError")


@check(points=1)
def check_number(filled, inputs):
    """`set_row` fills row `i` with a number"""
    for got, i in zip(filled, (inputs.i, 0, 3), strict=True):
        expected = inputs.counts.copy()
        expected[i] = inputs.number
        agree(got, expected, what=f"row {i}")


@check(points=1)
def check_row(replaced, row_argument, inputs):
    """`set_row` replaces a row; `i` may be a JAX integer"""
    expected = inputs.matrix.copy()
    expected[int(inputs.j)] = inputs.row
    agree(replaced, expected)
    insist_intact(row_argument, "set_row")


@check(points=1)
def check_add(added, add_argument, inputs):
    """`add_at` adds every update, also where an index repeats"""
    votes, weights = inputs.votes.copy(), inputs.weights.astype(np.float64)
    np.add.at(votes, inputs.indices, inputs.ones)
    np.add.at(weights, inputs.indices, inputs.parts)
    agree(added, [votes, weights.astype(np.float32)])
    insist_intact(add_argument, "add_at")


@check(points=1)
def check_diagonal(diagonal, diagonal_argument, inputs):
    """`zero_diagonal` puts zeros on the diagonal, and nowhere else"""
    for got, a in zip(diagonal, (inputs.square, inputs.narrow), strict=True):
        expected = a.copy()
        np.fill_diagonal(expected, 0)
        agree(got, expected, what=f"of {len(a)} rows, {a.dtype.name}")
    insist_intact(diagonal_argument, "zero_diagonal")


def insist_intact(given_away, name):
    insist(
        not given_away,
        "argument_lost",
        f"After `{name}(a, …)`, `a` can't be used any more: its memory went into the result (`donate_argnums`). "
        "Leave `a` as it was.",
    )


@check(points=1, kind="structural", needs=[check_number, check_row, check_add, check_diagonal])
def check_jax(conversions):
    """The numbers stay in JAX on the way"""
    leaving = [f"`{name}`" for name, error in conversions.items() if error in LEAVES_JAX]
    insist(
        not leaving,
        "through_numpy",
        f"{', '.join(leaving)}: the entries leave JAX on the way, as a NumPy array, a list or a Python number. "
        "`a.at[...]` does it without.",
    )
    outside = [f"`{name}`" for name, seen in conversions.items() if seen in ("pure_callback", "io_callback")]
    insist(
        not outside,
        "called_back",
        f"{', '.join(outside)}: the work is done outside of JAX, by a callback. `a.at[...]` does it without.",
    )
