import jax
import jax.numpy as jnp
import numpy as np
from autograder.probes import leaks, probe, snapshot, traced


def inputs(rng):
    numbers = [float(number) for number in np.round(rng.uniform(1.5, 30, size=5), 2)]
    return {
        "x": numbers[0],
        "z": numbers[1],
        # Not in order, and `x` is in it already: every call is written down.
        "log": [numbers[2] + 30, numbers[0], numbers[3]],
        "xs": rng.uniform(0.5, 20, size=6).astype("float32"),
    }


def part(result, index):
    """One of the two parts of a result; a text where there are not two."""
    return result[index] if isinstance(result, list | tuple) and len(result) == 2 else "no pair"


@probe(call="log2_with_log(x, log)")
def logarithm(learner, x, z, log):
    return [part(learner.log2_with_log(number, list(log)), 0) for number in (x, z)]


@probe(call="log2_with_log(x, log)")
def new_log(learner, x, log):
    return [snapshot(part(learner.log2_with_log(x, given), 1)) for given in (log, [])]


@probe(call="log2_with_log(x, log); log")
def old_log(learner, x, log):
    learner.log2_with_log(x, log)
    return log


@probe(call="log2_with_log(x, log), log2_with_log(z, []), log2_with_log(x, log)")
def calls(learner, x, z, log):
    # Each with a list of its own: only what the function keeps itself connects these calls.
    first = snapshot(learner.log2_with_log(x, list(log)))
    learner.log2_with_log(z, [])
    return {"first": first, "again": snapshot(learner.log2_with_log(x, list(log)))}


@probe(call="with jax.checking_leaks(): jax.jit(log2_with_log)(x, [])")
def leak(learner):
    return leaks(lambda x: learner.log2_with_log(x, [])[0], jax.ShapeDtypeStruct((), "float32"))


# Last, because a program that keeps `x` in a global keeps a tracer after this.


@probe(call="jax.lax.scan(lambda log, x: ..., log, xs), with log2_with_log(x, log) in it")
def scanned(learner, log, xs):
    def body(window, x):
        y, new = learner.log2_with_log(x, list(window))
        new = tuple(jnp.asarray(entry, "float32") for entry in new)
        return new[1:], (y, new[0])  # The log stays as long as it is: the oldest entry goes.

    def call():
        start = tuple(np.float32(entry) for entry in log)
        last, (ys, dropped) = jax.jit(lambda start, xs: jax.lax.scan(body, start, xs))(start, xs)
        return {"ys": ys, "log": [dropped, *last]}

    return traced(call)


def warm(x):
    """Operations of JAX's own that most answers use."""
    jnp.log(x) / jnp.log(2.0)
    jnp.log2(x)
