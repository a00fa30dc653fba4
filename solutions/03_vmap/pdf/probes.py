import jax
import jax.numpy as jnp
import numpy as np
from autograder.probes import primitives, probe, program_size


def inputs(rng):
    # Sigma is far from 1 and from its own square; the points lie within 2.5 sigma of mu.
    mu = rng.choice([-1, 1]) * rng.uniform(0.4, 0.9)
    sigma = rng.uniform(1.6, 2.4)
    z = rng.uniform(-2.5, 2.5, size=(5, 7))
    return {
        "x": np.float32(mu + 1.3 * sigma).reshape(()),
        "y": float(np.round(mu - 0.7 * sigma, 3)),
        "xs": (mu + sigma * rng.uniform(-2.5, 2.5, size=7)).astype("float32"),
        "xss": (mu + sigma * z).astype("float32"),
        "params": np.array([mu, sigma], "float32"),
        "weights": rng.uniform(0.5, 1.5, size=(5, 7)).astype("float32"),
    }


@probe
def single(learner, x, y, params):
    return [learner.pdf(x, params), learner.pdf(y, params)]


@probe
def vector(learner, xs, params):
    return learner.pdf_vec(xs, params)


@probe
def matrix(learner, xss, params):
    return learner.pdf_matr(xss, params)


@probe(call="jax.grad(lambda p: (weights * pdf_matr(xss, p)).sum())(params)")
def gradient(learner, xss, params, weights):
    return jax.grad(lambda p: (weights * learner.pdf_matr(xss, p)).sum())(params)


def program(f, small, large, params):
    """Sizes of the program of `f` for two inputs, and the loops in it."""
    return {
        "small": program_size(f, small, params),
        "large": program_size(f, large, params),
        "loops": sorted({"scan", "while"} & set(primitives(f, large, params))),
    }


@probe(call="jax.make_jaxpr(pdf_vec)(xs, params)")
def vector_program(learner, params):
    return program(learner.pdf_vec, jnp.zeros(4), jnp.zeros(9), params)


@probe(call="jax.make_jaxpr(pdf_matr)(xss, params)")
def matrix_program(learner, params):
    return program(learner.pdf_matr, jnp.zeros((3, 4)), jnp.zeros((6, 9)), params)
