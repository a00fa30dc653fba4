import jax
import numpy as np
from autograder.probes import growth, in_one_piece, probe


def inputs(rng):
    # Sigma is far from 1 and from its own square; the points lie within 2.5 sigma of mu.
    mu = rng.choice([-1, 1]) * rng.uniform(0.4, 0.9)
    sigma = rng.uniform(1.6, 2.4)
    z = rng.uniform(-2.5, 2.5, size=(5, 7))
    return {
        "x": float(np.round(mu + 1.3 * sigma, 3)),
        "y": float(np.round(mu - 0.7 * sigma, 3)),
        "xs": (mu + sigma * rng.uniform(-2.5, 2.5, size=7)).astype("float32"),
        "xss": (mu + sigma * z).astype("float32"),
        "params": np.array([mu, sigma], "float32"),
        "weights": rng.uniform(0.5, 1.5, size=(5, 7)).astype("float32"),
    }


@probe(call="[pdf(x, params), pdf(y, params)]")
def single(learner, x, y, params):
    return in_one_piece(lambda: [learner.pdf(x, params), learner.pdf(y, params)])


@probe(call="pdf_vec(xs, params)")
def vector(learner, xs, params):
    return in_one_piece(lambda: learner.pdf_vec(xs, params))


@probe(call="pdf_matr(xss, params)")
def matrix(learner, xss, params):
    return in_one_piece(lambda: learner.pdf_matr(xss, params))


@probe(call="jax.grad(lambda p: (weights * pdf_matr(xss, p)).sum())(params)")
def gradient(learner, xss, params, weights):
    gradient = jax.grad(lambda p: (weights * learner.pdf_matr(xss, p)).sum())
    return in_one_piece(lambda: gradient(params))


@probe(call="jax.make_jaxpr(pdf_vec)(xs, params)")
def vector_program(learner, xs, params):
    return growth(learner.pdf_vec, [jax.ShapeDtypeStruct((4,), "float32"), params], [xs, params])


@probe(call="jax.make_jaxpr(pdf_matr)(xss, params)")
def matrix_program(learner, xss, params):
    return growth(learner.pdf_matr, [jax.ShapeDtypeStruct((3, 4), "float32"), params], [xss, params])
