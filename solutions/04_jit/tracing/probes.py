import jax
import numpy as np
from autograder.probes import predicted, printed, probe


def inputs(rng):
    def array(*shape):
        return rng.uniform(0.3, 9, size=shape).astype("float32")

    # Lengths that no prediction is about.
    return {"xs": array(4), "ys": array(4), "zs": array(6), "x": float(array())}


# This one comes first, because it looks at the very first call.
@probe(call="log2_traced(xs), log2_traced(ys), log2_traced(zs), log2_traced(x)")
def calls(learner, xs, ys, zs, x):
    arguments = xs, ys, zs, x
    values, lines = called(learner.log2_traced, arguments)
    if not all(lines[i] for i in (0, 2, 3)):
        jax.clear_caches()  # It may have been called while the file was loaded.
        values, lines = called(learner.log2_traced, arguments)
    return {"values": values, "lines": lines}


def called(f, arguments):
    values, texts = [], []
    for argument in arguments:
        texts.append(printed(lambda x=argument: values.append(f(x))))
    # An empty line is a line too.
    return values, [len(text.strip().splitlines()) or len(text.splitlines()) for text in texts]


def runs(calls, compile=jax.jit):
    """How often the body of a function runs while `calls` makes calls of it."""
    count = 0

    def body(x):
        nonlocal count
        count += 1
        return x  # What is computed makes no difference to when it is traced.

    calls(compile(body))
    return count


def each(*arguments):
    return lambda f: [f(x) for x in arguments]


def ones(size, dtype="float32"):
    return jax.device_put(np.ones(size, dtype))


def zeros(size):
    return jax.device_put(np.zeros(size, "float32"))


@probe(call="PREDICTIONS")
def predicted_values(learner):
    floats = each(2.0, 4.0, 6.0)
    return predicted(learner, floats=runs(floats), without_jit=runs(floats, compile=lambda f: f))


@probe(call="PREDICTIONS")
def predicted_shapes(learner):
    return predicted(
        learner,
        shapes=runs(each(2.0, ones(2), zeros(2), ones(3))),
        back_again=runs(each(ones(2), ones(3), ones(2), ones(3))),
    )


@probe(call="PREDICTIONS")
def predicted_dtypes(learner):
    return predicted(
        learner,
        dtypes=runs(each(ones(2), ones(2, "int32"), zeros(2))),
        python_numbers=runs(each(2.0, 2, 3)),
    )


@probe(call="PREDICTIONS")
def predicted_weak_types(learner):
    return predicted(learner, weak_types=runs(each(2.0, jax.device_put(np.float32(2)), 4.0)))


@probe(call="PREDICTIONS")
def predicted_new_functions(learner):
    def anew(f):
        return lambda x: jax.jit(lambda x: f(x))(x)

    return predicted(learner, new_functions=runs(each(2.0, 4.0, 6.0), compile=anew))
