import jax
import numpy as np
from autograder.probes import leaks, probe, traced


def inputs(rng):
    return {
        "state": int(rng.integers(500_000, 900_000)),
        # Large, with zeros in front, and at the ends; at last the first one again.
        "others": [int(rng.integers(200_000, 400_000)), int(rng.integers(1_500, 9_000)), 999_999, 42, 0],
        "seed": int(rng.integers(300_000, 700_000)),
        "other_seed": int(rng.integers(700_000, 999_000)),
        "n": 6,
        "m": 4,
    }


@probe(call="middle_square(state)")
def steps(learner, state, others):
    return [learner.middle_square(each) for each in [state, *others, state]]


@probe(call="sequence(seed, n)")
def numbers(learner, seed, other_seed, n):
    return [learner.sequence(each, n) for each in (seed, other_seed, seed)]


def compiled(function, many):
    """What comes of the compiled function for all of `many`."""
    return traced(lambda: [function(jax.device_put(np.int32(each))) for each in many])


@probe(call="with jax.checking_leaks(): jax.jit(middle_square)(state)")
def leak(learner):
    return leaks(learner.middle_square, jax.ShapeDtypeStruct((), "int32"))


# Last, because a program that keeps its state in a global keeps a tracer after this.


@probe(call="jax.jit(middle_square)(state)")
def steps_compiled(learner, state, others):
    return compiled(jax.jit(learner.middle_square), [state, *others, state])


@probe(call="jax.jit(sequence, static_argnums=1)(seed, m)")
def numbers_compiled(learner, seed, other_seed, m):
    function = jax.jit(learner.sequence, static_argnums=1)
    return compiled(lambda start: function(start, m), [seed, other_seed, seed])
