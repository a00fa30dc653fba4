import jax.numpy as jnp
import numpy as np
from autograder.probes import in_one_piece, probe

DIRECTION = np.array([1.0, -2.0], "float32")


def inputs(rng):
    # All examples pull in about the same direction, so that the mean gradient is long as well.
    xs = rng.uniform(0.4, 1.3, size=(6, 3)) * [1, -1, 1]
    matrix, offset, scale = (
        np.asarray(rng.uniform(low, high, size=shape), "float32")
        for low, high, shape in ((-1, 1, (2, 3)), (0.2, 0.6, ()), (1.2, 1.8, ()))
    )
    # Two are close to what is predicted, three are far from it.
    residuals = rng.permutation([0.1, 0.15, 1.0, 1.5, 2.0]) * rng.uniform(0.9, 1.1, size=5)
    values = xs[:5] @ (DIRECTION @ matrix)
    parts = [scale * np.linalg.norm(DIRECTION) * np.linalg.norm(xs[:5], axis=1), np.ones(5), values]
    norms = np.sort(2 * residuals * np.linalg.norm(parts, axis=0))
    ys = np.append(scale * values + offset - residuals, offset)
    # The last example is predicted exactly: its gradient is zero.
    xs[5] = 0
    return {
        "params": {"line": [matrix, offset], "scale": scale},
        "xs": xs[:5].astype("float32"),
        "ys": ys[:5].astype("float32"),
        "xs_and_zero": xs.astype("float32"),
        "ys_and_zero": ys.astype("float32"),
        # Between the two short gradients and the three long ones, nearer to the short ones.
        "max_norm": float(np.round(0.8 * norms[1] + 0.2 * norms[2], 3)),
    }


def loss(params, x, y):
    """The squared error of one example; `params` is {"line": [matrix (2, 3), offset ()], "scale": ()}."""
    matrix, offset = params["line"]
    return (params["scale"] * jnp.sum(DIRECTION * (matrix @ x)) + offset - y) ** 2


@probe(call="per_example_grads(loss, params, xs, ys)")
def each(learner, params, xs, ys):
    return in_one_piece(lambda: learner.per_example_grads(loss, params, xs, ys))


@probe(call="clipped_mean_grad(loss, params, xs, ys, max_norm)")
def clipped(learner, params, xs, ys, max_norm):
    return in_one_piece(lambda: learner.clipped_mean_grad(loss, params, xs, ys, max_norm))


def rebuilt(params):
    """The same arrays in another tree: (scale, {"offset": (), "matrix": (2, 3)})."""
    matrix, offset = params["line"]
    return params["scale"], {"offset": offset, "matrix": matrix}


def loss_of_rebuilt(params, x, y):
    scale, line = params
    return loss({"line": [line["matrix"], line["offset"]], "scale": scale}, x, y)


@probe(call="clipped_mean_grad(loss, params, xs_and_zero, ys_and_zero, max_norm), where params is a tuple with a dict")
def clipped_with_zero(learner, params, xs_and_zero, ys_and_zero, max_norm):
    given = loss_of_rebuilt, rebuilt(params), xs_and_zero, ys_and_zero
    return in_one_piece(lambda: learner.clipped_mean_grad(*given, max_norm))
