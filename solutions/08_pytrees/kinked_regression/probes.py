import jax
import numpy as np
from autograder.probes import in_one_piece, mutated, once, probe

PICTURED = (1, 5, 15, 30)


def inputs(rng):
    left = -np.linspace(0.08, 0.9, 7) + rng.uniform(-0.02, 0.02, size=7)
    right = np.linspace(0.06, 1.1, 11) + rng.uniform(-0.02, 0.02, size=11)
    xs = np.concatenate([left[::-1], right])
    slopes = np.where(xs < 0, rng.uniform(-1.2, -0.4), rng.uniform(1.6, 2.6))
    ys = slopes * xs + rng.uniform(0.5, 1.5) + rng.uniform(-0.2, 0.2, size=xs.size)
    return {
        "xs": xs.astype("float32"),
        "ys": ys.astype("float32"),
        "start": rng.uniform(0.1, 0.9, size=3).astype("float32"),
        "learning_rate": 0.025,
        # For a second call, in which everything is another.
        "other_xs": -xs[::-1].astype("float32"),
        "other_ys": ys[::-1].astype("float32"),
        "other_start": rng.uniform(0.1, 0.9, size=3).astype("float32"),
        "other_rate": 0.015,
    }


def scalars(array):
    """The entries as float32 scalars. By way of NumPy, because slicing compiles a program; so does `jnp.asarray`."""
    return tuple(jax.device_put(value) for value in np.asarray(array))


@probe(call="predict(params, x), at a point left and a point right of 0")
def points(learner, start, xs):
    ends = scalars(np.asarray(xs)[[2, -3]])
    return in_one_piece(lambda: [learner.predict(scalars(start), x) for x in ends])


@probe(call="jax.jit(jax.vmap(predict, in_axes=(None, 0)))(params, xs)")
def mapped(learner, start, xs):
    return jax.jit(jax.vmap(learner.predict, in_axes=(None, 0)))(scalars(start), xs)


@probe(call="loss(params, xs, ys)")
def summed(learner, start, xs, ys):
    return in_one_piece(lambda: learner.loss(scalars(start), xs, ys))


@once
def given(start):
    """One tuple of parameters, to be looked at again."""
    return scalars(start)


@once
def fitted(learner, start, xs, ys, learning_rate):
    return learner.fit(given(start), xs, ys, learning_rate, 2)


@probe(call="fit(params, xs, ys, learning_rate, 2)")
def two_steps(learner, start, xs, ys, learning_rate):
    return fitted(learner, start, xs, ys, learning_rate)


@probe(call="fit(params, xs, ys, learning_rate, 2); fit(other_params, other_xs, other_ys, other_rate, 2)")
def second_call(learner, start, xs, ys, learning_rate, other_start, other_xs, other_ys, other_rate):
    fitted(learner, start, xs, ys, learning_rate)
    return learner.fit(scalars(other_start), other_xs, other_ys, other_rate, 2)


@probe(call="fit(params, xs, ys, learning_rate, 2); params")
def start_deleted(learner, start, xs, ys, learning_rate):
    try:
        fitted(learner, start, xs, ys, learning_rate)
    except NotImplementedError:
        raise
    except Exception:
        pass
    return any(value.is_deleted() for value in given(start))


@probe(call="fit([k_1, k_2, b], xs, ys, learning_rate, 2)")
def start_changed(learner, start, xs, ys, learning_rate):
    params, fit = list(scalars(start)), learner.fit

    def call():
        # Only what becomes of the list is asked: a `fit` that wants a tuple may refuse it. What is put into it
        # shows when `fit` is traced as well; nothing is compiled then.
        try:
            jax.eval_shape(lambda: fit(params, xs, ys, learning_rate, 2))
        except NotImplementedError:
            raise
        except TypeError:
            fit_for_real(
                fit, params, xs, ys, learning_rate
            )  # A `fit` that leaves JAX on the way can't be traced.
        except Exception:
            pass

    return mutated(call, params)


def fit_for_real(fit, *args):
    try:
        fit(*args, 2)
    except Exception:
        pass


class Compilations:
    """Counts the programs that JAX compiles."""

    def __init__(self):
        self.count = 0
        jax.monitoring.register_event_duration_secs_listener(self.hear)

    def hear(self, event, *_, **__):
        self.count += event.endswith("/jaxpr_to_mlir_module_duration")

    def during(self, call):
        before = self.count
        call()
        return self.count - before


def largest_part(call):
    """The size of the largest of the programs that `call` runs one after the other."""
    return max((size_of(equation) for equation in jax.make_jaxpr(call)().eqns), default=0)


def size_of(equation):
    listed = [value if isinstance(value, tuple | list) else [value] for value in equation.params.values()]
    inner = [getattr(item, "jaxpr", item) for items in listed for item in items]
    return 1 + sum(size_of(part) for jaxpr in inner if hasattr(jaxpr, "eqns") for part in jaxpr.eqns)


@once
def growing(learner, start, xs, ys, learning_rate):
    """What grows with the number of steps: "compilations", "program" or None."""

    def steps(count):
        return lambda: learner.fit(scalars(start), xs, ys, learning_rate, count)

    try:
        if largest_part(steps(8)) > largest_part(steps(4)) + 3:
            return "program"
    except TypeError:
        pass  # A `fit` that leaves JAX on the way (`float(...)`) can't be read; then nothing is said against it.
    compilations = Compilations()
    steps(2)()  # Single operations are compiled here.
    few, more = compilations.during(steps(5)), compilations.during(steps(15))
    return "compilations" if more - few >= 5 else None


@probe(call="fit(params, xs, ys, learning_rate, steps), for few and for more steps")
def grows(learner, start, xs, ys, learning_rate):
    return growing(learner, start, xs, ys, learning_rate)


@probe(call="fit(params, xs, ys, learning_rate, 300)")
def many_steps(learner, start, xs, ys, learning_rate):
    if growing(learner, start, xs, ys, learning_rate):
        return None  # It would take minutes.
    return learner.fit(scalars(start), xs, ys, learning_rate, 300)


@probe(call="fit(params, xs, ys, learning_rate, steps), for 1, 5, 15 and 30 steps")
def pictured(learner, start, xs, ys, learning_rate):
    if growing(learner, start, xs, ys, learning_rate):
        return None
    return [learner.fit(scalars(start), xs, ys, learning_rate, steps) for steps in PICTURED]
