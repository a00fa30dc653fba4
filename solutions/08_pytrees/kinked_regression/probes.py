import jax
import jax.numpy as jnp
import numpy as np
from autograder.probes import bodies, mutated, probe

PICTURED = (1, 5, 15, 30)


def inputs(rng):
    left = -np.linspace(0.08, 0.9, 12) + rng.uniform(-0.02, 0.02, size=12)
    right = np.linspace(0.06, 1.1, 18) + rng.uniform(-0.02, 0.02, size=18)
    xs = np.concatenate([left[::-1], right])
    slopes = np.where(xs < 0, rng.uniform(-1.2, -0.4), rng.uniform(1.6, 2.6))
    ys = slopes * xs + rng.uniform(0.5, 1.5) + rng.uniform(-0.2, 0.2, size=xs.size)
    return {
        "xs": xs.astype("float32"),
        "ys": ys.astype("float32"),
        "start": rng.uniform(0.1, 0.9, size=3).astype("float32"),
        "learning_rate": 0.012,
    }


def scalars(array):
    """The entries as float32 scalars. By way of NumPy, because slicing compiles a program."""
    return tuple(jnp.asarray(value) for value in np.asarray(array))


@probe(call="predict(params, x), at a point left and a point right of 0")
def points(learner, start, xs):
    return [learner.predict(scalars(start), x) for x in scalars(np.asarray(xs)[[2, -3]])]


@probe(call="jax.jit(jax.vmap(predict, in_axes=(None, 0)))(params, xs)")
def mapped(learner, start, xs):
    return jax.jit(jax.vmap(learner.predict, in_axes=(None, 0)))(scalars(start), xs)


@probe(call="loss(params, xs, ys)")
def summed(learner, start, xs, ys):
    return learner.loss(scalars(start), xs, ys)


@probe(call="fit(params, xs, ys, learning_rate, 2)")
def two_steps(learner, start, xs, ys, learning_rate):
    return learner.fit(scalars(start), xs, ys, learning_rate, 2)


@probe(call="fit([k_1, k_2, b], xs, ys, learning_rate, 2)")
def start_changed(learner, start, xs, ys, learning_rate):
    params, fit = list(scalars(start)), learner.fit

    def call():
        # Only what becomes of the list is asked: a `fit` that wants a tuple may refuse it.
        try:
            fit(params, xs, ys, learning_rate, 2)
        except NotImplementedError:
            raise
        except Exception:
            pass

    return mutated(call, params)


class Compilations:
    """Counts the programs that JAX compiles (or finds compiled on disk)."""

    def __init__(self):
        self.count = 0
        jax.monitoring.register_event_duration_secs_listener(self.hear)

    def hear(self, event, *_, **__):
        self.count += event.endswith("/jaxpr_to_mlir_module_duration")

    def during(self, call):
        before = self.count
        call()
        return self.count - before


measured = {}


def growing_work(learner, *args):
    """What grows with the number of steps: "compilations", "program" or None. Measured once in a process."""
    if "growing" not in measured:
        measured["growing"] = _growing_work(learner, *args)
    return measured["growing"]


def _growing_work(learner, start, xs, ys, learning_rate):
    def fit(steps):
        return lambda: jax.block_until_ready(learner.fit(scalars(start), xs, ys, learning_rate, steps))

    compilations = Compilations()
    fit(2)()  # Single operations are compiled here.
    few, more = compilations.during(fit(5)), compilations.during(fit(15))
    if more - few >= 5:
        return "compilations"
    # Traced at the first call only, and the more the more steps: all steps became one long program.
    first, second, few = (entered["traced"] for entered in bodies(learner, [fit(30), fit(30), fit(4)]))
    return "program" if first - few >= 20 and second <= first / 2 else None


@probe(call="fit(params, xs, ys, learning_rate, steps), for 4, 5, 15 and 30 steps")
def grows(learner, start, xs, ys, learning_rate):
    return growing_work(learner, start, xs, ys, learning_rate)


@probe(call="fit(params, xs, ys, learning_rate, 600)")
def many_steps(learner, start, xs, ys, learning_rate):
    if growing_work(learner, start, xs, ys, learning_rate):
        return None  # It would take minutes.
    return learner.fit(scalars(start), xs, ys, learning_rate, 600)


@probe(call="fit(params, xs, ys, learning_rate, steps), for 1, 5, 15 and 30 steps")
def pictured(learner, start, xs, ys, learning_rate):
    if growing_work(learner, start, xs, ys, learning_rate):
        return None
    return [learner.fit(scalars(start), xs, ys, learning_rate, steps) for steps in PICTURED]
