import jax
import numpy as np
from autograder.probes import bodies, equations, predicted, probe, raised

# These hand entries on. What else makes one number of n entries adds them up.
MOVES = {"slice", "dynamic_slice", "gather", "squeeze", "reshape", "split"}
COMPILED = {"jit", "pjit"}


def inputs(rng):
    def vector(size):
        """Entries with a mean that is not 0; one of them is 0."""
        xs = rng.uniform(1, 3, size=size) * np.where(rng.random(size) < 0.3, -1, 1)
        xs[size // 2] = 0 if size > 1 else 2.5
        return xs.astype("float32")

    sizes = {"five": 5, "other": 5, "eleven": 11, "many": 37, "more": 41, "one": 1, "most": 64}
    return {name: vector(size) for name, size in sizes.items()}


# This one comes first, because it counts what happens at the very first call.
@probe(call="masked_mean(five), masked_mean(other), masked_mean(eleven), masked_mean(most)")
def tracing(learner, five, other, eleven, most):
    calls = [lambda x=x: learner.masked_mean(x) for x in (five, other, eleven, most)]
    first, *later = bodies(learner, calls)
    if not first["traced"]:
        jax.clear_caches()  # It may have been called while the file was loaded.
        first = bodies(learner, calls[:1])[0]
    return {"first": first["traced"], "later": [count["traced"] for count in later]}


@probe(call="[masked_mean(xs) for xs in (five, other, eleven, one, most)]")
def means(learner, five, other, eleven, one, most):
    return [learner.masked_mean(xs) for xs in (five, other, eleven, one, most)]


# After the others: what a program keeps of a trace would be in their way.
@probe(call="masked_mean(many), masked_mean(more)")
def adding_up(learner, many, more):
    """Whether n entries are added up as they are, and whether a compiled function gets an array."""
    masked_mean, results = learner.masked_mean, []

    def untraced():
        with jax.no_tracing():
            masked_mean(more)

    quiet = raised(untraced) is None
    try:
        program = jax.make_jaxpr(lambda: results.append(masked_mean(many)) or results[0])()
    except NotImplementedError:
        raise
    except Exception:
        # The mean may be made a `float`. Where nothing is traced for a new length, that tells enough.
        return {"over_n": False, "compiled": quiet or None}
    # While JAX traces, nothing but a program compiled ahead of time gives numbers.
    ahead = isinstance(results[0], jax.Array) and not isinstance(results[0], jax.core.Tracer)
    return {
        "over_n": any(adds_up(equation, many.shape) for equation in equations(program)),
        "compiled": ahead or any(is_compiled(equation) for equation in program.jaxpr.eqns),
    }


def adds_up(equation, shape):
    given = [variable.aval.shape for variable in equation.invars]
    made = [variable.aval.size for variable in equation.outvars]
    return equation.primitive.name not in MOVES | COMPILED and shape in given and made == [1]


def is_compiled(equation):
    return equation.primitive.name in COMPILED and any(variable.aval.shape for variable in equation.invars)


def programs(calls, static="power"):
    """How many programs a function is compiled to while `calls` makes calls of it."""
    count = 0

    def g(x, power=2):
        nonlocal count
        count += 1
        return x  # What is computed makes no difference to how often it is compiled.

    calls(jax.jit(g, static_argnames=static))
    return count


def each(*arguments):
    return lambda f: [f(x) for x in arguments]


def ones(*shape, dtype="float32"):
    return jax.device_put(np.ones(shape, dtype))


def zeros(size):
    return jax.device_put(np.zeros(size, "float32"))


def powers(f):
    for x, power in ((ones(3), 1), (ones(3), 2), (zeros(3), 1), (ones(3), 3)):
        f(x, power=power)


@probe(call="PREDICTIONS")
def predicted_shapes(learner):
    return predicted(learner, shapes=programs(each(ones(3), zeros(3), ones(4), ones(3, 1), ones(1, 3))))


@probe(call="PREDICTIONS")
def predicted_dtypes(learner):
    arrays = ones(3), ones(3, dtype="int32"), ones(3, dtype="float16"), zeros(3)
    return predicted(learner, dtypes=programs(each(*arrays)))


@probe(call="PREDICTIONS")
def predicted_weak_types(learner):
    return predicted(learner, weak_types=programs(each(1.0, 2.0, 1, jax.device_put(np.float32(1)))))


@probe(call="PREDICTIONS")
def predicted_static_values(learner):
    def both(f):
        return [f(ones(n), power=power) for n in (3, 4) for power in (1, 2)]

    return predicted(learner, static_values=programs(powers), shapes_and_static_values=programs(both))


@probe(call="PREDICTIONS")
def predicted_traced_values(learner):
    return predicted(learner, power_not_static=programs(powers, static=None))


@probe(call="PREDICTIONS")
def predicted_static_types(learner):
    return predicted(
        learner, static_types=programs(lambda f: [f(ones(3), power=power) for power in (2, 2.0)])
    )
