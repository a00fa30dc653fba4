import jax
import numpy as np
from autograder.probes import probe, snapshot, traced


def inputs(rng):
    signs = rng.permutation([1, 1, 1, -1, -1])
    return {
        "start": {"calls": int(rng.integers(3, 9)), "total": float(np.round(rng.uniform(10, 20), 2))},
        "other": {"calls": int(rng.integers(20, 30)), "total": float(np.round(rng.uniform(-20, -10), 2))},
        "a": float(np.round(rng.uniform(2, 3), 2)),
        "b": float(np.round(rng.uniform(-6, -4), 2)),
        "xs": (signs * rng.uniform(1, 4, size=5)).astype("float32"),
    }


@probe(call="increment(start, a)")
def incremented(learner, start, other, a, b):
    return [snapshot(learner.increment(start, a)), snapshot(learner.increment(other, b))]


@probe(call="increment(start, a); increment(start, b); start")
def branches(learner, start, a, b):
    one = learner.increment(start, a)
    two = learner.increment(start, b)
    return {"one": one, "two": two, "start": start}


@probe(call="run(start, xs)")
def ran(learner, start, other, xs):
    return [snapshot(learner.run(arrays(state), xs)) for state in (start, other)]


@probe(call="run(start, xs), twice; start")
def run_again(learner, start, xs):
    first = snapshot(learner.run(start, xs))
    return {"first": first, "again": snapshot(learner.run(start, xs)), "start": start}


def arrays(state):
    """The state with JAX arrays in it, as a state is after some additions."""
    return jax.device_put({"calls": np.int32(state["calls"]), "total": np.float32(state["total"])})


# After the calls above: what a program keeps of them itself shows here.
@probe(call="init()")
def started(learner):
    return snapshot(learner.init())


@probe(call="jax.jit(increment)(start, a)")
def incremented_jit(learner, start, other, a, b):
    compiled = jax.jit(learner.increment)
    return traced(lambda: [compiled(start, a), compiled(other, b)])


@probe(call="jax.jit(run)(start, xs)")
def ran_jit(learner, start, other, xs):
    compiled = jax.jit(learner.run)
    return traced(lambda: [compiled(start, xs), compiled(other, xs)])
