from unittest import mock

import jax
import jax.numpy as jnp
import numpy as np
from autograder.probes import callbacks, in_one_piece, kinds, primitives, probe, raised


def inputs(rng):
    inner = (np.arange(58) + rng.uniform(0, 1, size=58)) / 29 - 1  # random, ascending, without large gaps
    return {
        "xs": np.concatenate([[-1.0], inner, [1.0]]).astype("float32"),
        "xss": rng.uniform(-1, 1, size=(3, 4)).astype("float32"),
        "x": float(np.round(rng.uniform(-0.9, 0.9), 3)),
        # Lengths at which a step that is added up in float32 does not end exactly at 1.
        "n": int(rng.choice([10, 13, 22])),
    }


@probe
def second(learner, xs):
    return learner.cheb_2(xs)


@probe
def third(learner, xs):
    return learner.cheb_3(xs)


@probe
def fourth(learner, xs):
    return learner.cheb_4(xs)


@probe(call="[cheb_2(x), cheb_3(x), cheb_4(x)]")
def number(learner, x):
    functions = {name: getattr(learner, name) for name in ("cheb_2", "cheb_3", "cheb_4")}
    values = []
    raised(lambda: values.extend(in_one_piece(lambda: [f(x) for f in functions.values()])))
    # One of them refuses a float. Which?
    errors = {} if values else {name: raised(lambda f=f: f(x)) for name, f in functions.items()}
    return {"values": values, "errors": {name: error for name, error in errors.items() if error}}


@probe
def matrix(learner, xss):
    return in_one_piece(lambda: [learner.cheb_2(xss), learner.cheb_3(xss), learner.cheb_4(xss)])


@probe
def points(learner, n):
    return [learner.grid(n), learner.grid(2)]


@probe(call="type(cheb_2(xs)), type(cheb_3(xs)), type(cheb_4(xs))")
def kinds_of_values(learner, xs):
    functions = {name: getattr(learner, name) for name in ("cheb_2", "cheb_3", "cheb_4")}
    return {
        "kinds": {name: kinds(f(xs)) for name, f in functions.items()},
        # Traced, `x` has no numbers yet: NumPy's functions refuse it, those of jax.numpy do not.
        "traced": {name: traced(f, xs) for name, f in functions.items()},
    }


def traced(f, xs):
    """The exception that `f` raises when it is traced, or the way out of JAX that it takes; None if there is none."""
    names = []
    error = raised(lambda: names.extend(primitives(f, xs)))
    if error == "ConcretizationTypeError" and differentiable(f, xs):
        return None  # It looks at a number, to refuse a wrong one perhaps, but does not calculate with it.
    return error or next(iter(callbacks(names)), None)


def differentiable(f, xs):
    """Whether the result of `f` changes with `xs` as far as JAX can see: a Python number is a constant."""
    slopes = []
    # `float(…)` refuses what is differentiated, where `.item()` gives its number: here both may look at it.
    with mock.patch.object(jax.core.Tracer, "__float__", lambda tracer: tracer.item()):
        raised(lambda: slopes.append(jax.jvp(f, (xs,), (jnp.ones_like(xs),))[1]))
    return bool(np.any(slopes))


@probe(call="type(grid(n))")
def kinds_of_points(learner, n):
    return kinds(learner.grid(n))


def warm(n):
    """Operations of JAX's own that most answers use."""
    jnp.linspace(-1, 1, n)
    jnp.linspace(-1, 1, 2)
    jnp.linspace(-1.0, 1.0, n)
    jnp.linspace(-1.0, 1.0, 2)
