import jax
import jax.numpy as jnp
import numpy as np
from autograder.probes import growth, in_one_piece, probe


def inputs(rng):
    # n = 3 and k = 5; `f` below gives m = 4. In the square matrix all three are 4.
    return {
        "rows": rng.uniform(-1.5, 1.5, size=(5, 3)).astype("float32"),
        "columns": rng.uniform(-1.5, 1.5, size=(3, 5)).astype("float32"),
        "square": rng.uniform(-1.5, 1.5, size=(4, 4)).astype("float32"),
    }


def f(x):
    """From a vector of any length to one of length 4."""
    assert x.ndim < 2, f"f takes one vector, and was handed an array of shape {x.shape}"
    return jnp.stack([x.sum(), x[0] - x[1], (x * x).sum(), x[0] * x[-1]])


def on_both(transform, matrix, square):
    return in_one_piece(lambda: [transform(f)(matrix), transform(f)(square)])


@probe(call="rows_to_rows(f)(rows), rows_to_rows(f)(square)")
def from_rows_to_rows(learner, rows, square):
    return on_both(learner.rows_to_rows, rows, square)


@probe(call="columns_to_rows(f)(columns), columns_to_rows(f)(square)")
def from_columns_to_rows(learner, columns, square):
    return on_both(learner.columns_to_rows, columns, square)


@probe(call="rows_to_columns(f)(rows), rows_to_columns(f)(square)")
def from_rows_to_columns(learner, rows, square):
    return on_both(learner.rows_to_columns, rows, square)


@probe(call="columns_to_columns(f)(columns), columns_to_columns(f)(square)")
def from_columns_to_columns(learner, columns, square):
    return on_both(learner.columns_to_columns, columns, square)


@probe(call="jax.make_jaxpr(rows_to_rows(f)), for k = n = 11 and for 13, and so on")
def programs(learner):
    names = ("rows_to_rows", "columns_to_rows", "rows_to_columns", "columns_to_columns")
    # Two primes: `jax.lax.map` in batches of a size up to 10 leaves a rest of both, and is no longer for one of them.
    small, large = ([jax.ShapeDtypeStruct((k, k), "float32")] for k in (11, 13))
    return {name: growth(getattr(learner, name)(f), small, large) for name in names}
