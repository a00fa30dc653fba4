import numpy as np
from autograder.checking import agree, check, insist

LEAVES_JAX = ("TracerArrayConversionError", "ConcretizationTypeError")


@check(points=1)
def check_number(filled, inputs):
    """`set_row` fills row `i` with a number"""
    expected = inputs.counts.copy()
    expected[inputs.i] = inputs.number
    agree(filled, expected)


@check(points=1)
def check_row(replaced, inputs):
    """`set_row` replaces a row; `i` may be a JAX integer"""
    expected = inputs.matrix.copy()
    expected[int(inputs.j)] = inputs.row
    agree(replaced, expected)


@check(points=1)
def check_add(added, inputs):
    """`add_at` adds every update, also where an index repeats"""
    votes, weights = inputs.votes.copy(), inputs.weights.astype(np.float64)
    np.add.at(votes, inputs.indices, inputs.ones)
    np.add.at(weights, inputs.indices, inputs.parts)
    agree(added, [votes, weights.astype(np.float32)])


@check(points=1)
def check_diagonal(diagonal, inputs):
    """`zero_diagonal` puts zeros on the diagonal, and nowhere else"""
    expected = inputs.square.copy()
    np.fill_diagonal(expected, 0)
    agree(diagonal, expected)


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
