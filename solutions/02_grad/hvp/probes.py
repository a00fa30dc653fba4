import jax
import jax.numpy as jnp
import numpy as np
from autograder.probes import equations, in_one_piece, probe


def inputs(rng):
    signs = rng.choice([-1, 1], size=5)
    along = np.array([-1, 1, 1, 1, 1])  # v is not at right angles to w, nor in its direction.
    return {
        "w": (signs * rng.uniform(0.3, 0.5, size=5)).astype("float32"),
        "x": (signs * rng.uniform(0.4, 1.2, size=5)).astype("float32"),
        "v": (signs * along * rng.uniform(0.6, 1.6, size=5)).astype("float32"),
    }


@probe(call="hvp(f, x, v), where f(x) = jnp.cos(x).sum() + (w @ x) ** 3")
def product(learner, x, v, w):
    return in_one_piece(lambda: learner.hvp(lambda x: jnp.cos(x).sum() + (w @ x) ** 3, x, v))


@jax.custom_jvp
def sine(x):
    return jnp.sin(x)


@sine.defjvp
def sine_rule(primals, tangents):
    # Not the derivative of the sine, on purpose: automatic differentiation believes it.
    return jnp.sin(primals[0]), 3 * jnp.cos(primals[0]) * tangents[0]


@jax.custom_jvp
def cosine(x):
    return jnp.cos(x)


@cosine.defjvp
def cosine_rule(primals, tangents):
    return jnp.cos(primals[0]), -sine(primals[0]) * tangents[0]


@probe(call="hvp(f, x, v), where f(x) = jnp.cos(x).sum() + (w @ x) ** 3, and by a rule of its own sin' = 3 cos")
def product_by_rule(learner, x, v, w):
    return in_one_piece(lambda: learner.hvp(lambda x: cosine(x).sum() + (w @ x) ** 3, x, v))


@probe(call="hvp, traced by JAX for n = 8 and for n = 24")
def work(learner):
    return {"small": program(learner.hvp, 8), "large": program(learner.hvp, 24)}


def program(hvp, n):
    """What there is in the program of a product in n dimensions; `f` itself is free of loops and of large arrays."""
    vector = jax.ShapeDtypeStruct((n,), "float32")
    jaxpr = jax.make_jaxpr(lambda x, v: hvp(lambda x: jnp.cos(x).sum() + x.sum() ** 3, x, v))(vector, vector)
    found = list(equations(jaxpr))
    names = {equation.primitive.name for equation in found}
    return {
        "operations": len(found),
        "largest": max([1, *(int(np.prod(out.aval.shape)) for e in found for out in e.outvars)]),
        "loops": sorted(names & {"scan", "while"}),
        "n": n,
    }
