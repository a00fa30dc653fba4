import jax
import numpy as np
from autograder.probes import bodies, in_one_piece, outside_jit, probe


def inputs(rng):
    sides = np.concatenate([rng.uniform(0.1, 3, size=3), rng.uniform(3, 60, size=3), [89, 200]])
    # From -200 to 200, and nothing close to 0, where the two pieces meet.
    x = rng.permutation(np.concatenate([sides, -sides])).astype("float32")
    return {
        "x": x.reshape(4, 4),
        "line": x,
        "number": np.array(x[0]),
        "weights": rng.uniform(0.5, 1.5, size=(4, 4)).astype("float32"),
        "alpha": float(np.round(rng.uniform(1.4, 1.9), 3)),
        "lambda_": float(np.round(rng.uniform(1.1, 1.3), 3)),
    }


@probe(call="selu(x, alpha, lambda_)")
def value(learner, x, alpha, lambda_):
    return in_one_piece(lambda: learner.selu(x, alpha, lambda_))


@probe(call="jax.grad(lambda *args: (weights * selu(*args)).sum(), argnums=(0, 1, 2))(x, alpha, lambda_)")
def gradient(learner, x, alpha, lambda_, weights):
    loss = lambda *args: (weights * learner.selu(*args)).sum()
    return in_one_piece(lambda: jax.grad(loss, argnums=(0, 1, 2))(x, alpha, lambda_))


@probe(call="selu_jit(line, alpha, lambda_)")
def compiled(learner, line, alpha, lambda_):
    return learner.selu_jit(line, alpha, lambda_)


@probe(
    call="selu_jit(line, 2 * alpha, 2 * lambda_), after a call with alpha and lambda_; selu_jit(number, …)"
)
def compiled_again(learner, line, number, alpha, lambda_):
    learner.selu_jit(line, alpha, lambda_)
    return [learner.selu_jit(line, 2 * alpha, 2 * lambda_), learner.selu_jit(number, alpha, lambda_)]


@probe(call="selu_jit(line, alpha, lambda_), then selu_jit(line, 3 * alpha, 3 * lambda_)")
def programs(learner, line, alpha, lambda_):
    f = learner.selu_jit
    # Factors that were not seen before.
    calls = [lambda: f(line, alpha, lambda_), lambda: f(line, 3 * alpha, 3 * lambda_)]
    outside = outside_jit(lambda x: f(x, alpha, lambda_), line)
    later = bodies(learner, calls)[1]
    return {"again": later["traced"], "entered": later["traced"] + later["concrete"], "outside": outside}
