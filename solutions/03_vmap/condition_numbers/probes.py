import numpy as np
from autograder.probes import in_one_piece, probe


def matrices(rng, n, k):
    """k matrices of shape (n, n) along the last axis, well conditioned, their singular values apart."""
    result = np.empty((n, n, k))
    for i in range(k):
        left, right = (np.linalg.qr(rng.normal(size=(n, n)))[0] for _ in range(2))
        values = np.cumsum(rng.uniform(0.5, 1.5, size=n))
        result[:, :, i] = left @ np.diag(values) @ right
    return result.astype("float32")


def inputs(rng):
    return {
        "m": matrices(rng, 3, 1)[:, :, 0].copy(),
        "ms": matrices(rng, 3, 5),
        "cube": matrices(rng, 3, 3),  # every axis has the same length
    }


@probe(call="cond_plus_cond_sq(m)")
def single(learner, m):
    return in_one_piece(lambda: learner.cond_plus_cond_sq(m))


@probe(call="[over_last_axis(ms), over_last_axis(cube)]")
def numbers(learner, ms, cube):
    return in_one_piece(lambda: [learner.over_last_axis(ms), learner.over_last_axis(cube)])


@probe(call="[columns_over_last_axis(ms), columns_over_last_axis(cube)]")
def columns(learner, ms, cube):
    return in_one_piece(lambda: [learner.columns_over_last_axis(ms), learner.columns_over_last_axis(cube)])
