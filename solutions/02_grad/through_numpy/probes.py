import jax
import numpy as np
from autograder.probes import in_one_piece, probe


def inputs(rng):
    # Beyond both ends, at them, and in between; not symmetrical, as the derivative is.
    inner, outer = rng.uniform([0.2, 0.55], [0.3, 0.65]), rng.uniform([-1.2, 1.4], [-0.6, 1.9])
    points = [outer[0], 0, *inner, 1, outer[1]]
    return {"xs": np.array(points).astype("float32")}


def at_each(f, xs):
    return in_one_piece(lambda: [f(float(x)) for x in np.asarray(xs)])


@probe(call="[smooth_step(x) for x in xs]")
def values(learner, xs):
    return at_each(learner.smooth_step, xs)


@probe(call="[jax.grad(smooth_step)(x) for x in xs]")
def slopes(learner, xs):
    return at_each(jax.grad(learner.smooth_step), xs)


@probe(call="jax.jit(jax.vmap(smooth_step))(xs)")
def traced(learner, xs):
    return jax.jit(jax.vmap(learner.smooth_step))(xs)


@probe(call="[smooth_step_prime(x) for x in xs]")
def values_of_prime(learner, xs):
    return at_each(learner.smooth_step_prime, xs)


@probe(call="jax.jit(jax.vmap(smooth_step_prime))(xs)")
def traced_prime(learner, xs):
    return jax.jit(jax.vmap(learner.smooth_step_prime))(xs)
