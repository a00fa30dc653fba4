import jax
import jax.numpy as jnp
import numpy as np
from autograder.probes import in_one_piece, once, probe, raised


def inputs(rng):
    def point():
        # All entries are unequal and far from 0, and the speeds are not those of a zero gradient.
        signs = rng.choice([-1, 1], size=6)
        return (signs * (rng.permutation(6) * 0.4 + rng.uniform(1.0, 1.3, size=6))).astype("float32")

    return {
        "p": point(),
        "m": float(np.round(rng.uniform(1.6, 2.4), 2)),
        "q": point(),
        "n": float(np.round(rng.uniform(0.5, 0.7), 2)),
    }


# The first probe: a compiled function runs the Python code only once in its life.
@probe(call="lagrangian_value_and_grad(p, m)")
def work(learner, p, m):
    f = learner.lagrangian_value_and_grad
    try:
        counts, program = counted(learner, lambda: jax.make_jaxpr(lambda p: f(p, m))(p))
    except Exception:  # It may look at its results.
        counts, program = *counted(learner, lambda: f(p, m))[:1], None
    found = {}
    if program:  # Where it holds something that can't be gone through, only the runs are known.
        raised(lambda: found.update(formed(program, p, m)))
    return {"runs": counts, "formed": found}


@once
def results(learner, p, m, q, n):
    f = learner.lagrangian_value_and_grad
    return in_one_piece(lambda: [f(p, m), f(q, n)])


@probe(call="lagrangian_value_and_grad(p, m)")
def result(learner, p, m, q, n):
    return results(learner, p, m, q, n)[0]


# Alone, so that a gradient of 0 is known for what it is, whatever L may be.
@probe(call="lagrangian_value_and_grad(p, m)[1], lagrangian_value_and_grad(q, n)[1]")
def gradients(learner, p, m, q, n):
    return [item[1] for item in results(learner, p, m, q, n)]


@probe(call="lagrangian_value_and_grad(p, m)[0], lagrangian_value_and_grad(q, n)[0]")
def values(learner, p, m, q, n):
    return [item[0] for item in results(learner, p, m, q, n)]


def counted(learner, call):
    """How often the two functions of the stub run during `call()`, and what it returns."""
    functions = {name: getattr(learner, name, None) for name in ("kinetic", "potential")}
    counts = dict.fromkeys(functions, 0)
    space = next((names for names in map(namespace, functions.values()) if names), {})

    def counting(name, function):
        def run(*args, **kwargs):
            counts[name] += 1
            return function(*args, **kwargs)

        return run

    try:
        for name, function in functions.items():
            if name in space:
                space[name] = counting(name, function)
        return counts, call()
    finally:
        space.update({name: function for name, function in functions.items() if name in space})


def namespace(function):
    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
    return getattr(function, "__globals__", None)


def formed(program, p, m):
    """How often the program of the call at `p` arrives at T and at U, by whichever formula."""
    p = np.asarray(p, np.float64)
    square, U = np.sum(p[3:] ** 2), m * p[2] * 9.81
    L = m / 2 * square - U
    steps = in_one_piece(lambda: numbers(program.jaxpr, program.consts, [p.astype("float32")])[1])

    def count(names, values, others=()):
        """How many of these operations give one of `values`, up to its sign, and are given none, and no other."""
        return sum(
            name in names and near(out, values) and not any(near(given, [*values, *others]) for given in givens)
            for name, (out, *givens) in zip(operations(program.jaxpr), steps, strict=True)
        )

    def scaled(value):
        return [factor * value for factor in (1, 1 / 2, m, m / 2, m**2)]

    totals = count(("add", "add_any", "reduce_sum", "dot_general"), scaled(square), [L, U])
    terms = count(("mul", "integer_pow", "square", "pow"), scaled(p[3] ** 2))
    return {"T": max(totals, terms), "U": count(("mul", "div", "dot_general", "reduce_sum"), [U])}


def near(value, values):
    return any(abs(abs(value) - abs(other)) <= 1e-5 * abs(other) for other in values)


def inner(equation):
    """The program that is called by this equation as a function, if it is such a call."""
    found = equation.params.get("jaxpr", equation.params.get("call_jaxpr"))
    return None if equation.primitive.name in ("scan", "while") else found


def operations(jaxpr):
    """The names of the operations that give one number, in the order of `numbers`."""
    names = []
    for equation in jaxpr.eqns:
        if program := inner(equation):
            names += operations(getattr(program, "jaxpr", program))
        elif len(equation.outvars) == 1 and equation.outvars[0].aval.size == 1:
            names.append(equation.primitive.name)
    return names


def numbers(jaxpr, constants, arguments):
    """The results of a program; and for each operation that gives one number: that, and those that it is given."""
    values = dict(zip([*jaxpr.constvars, *jaxpr.invars], [*constants, *arguments], strict=True))
    steps = []
    for equation in jaxpr.eqns:
        given = [atom.val if hasattr(atom, "val") else values[atom] for atom in equation.invars]
        if program := inner(equation):
            results, more = numbers(getattr(program, "jaxpr", program), getattr(program, "consts", ()), given)
            steps += more
        else:
            results = equation.primitive.bind(*given, **equation.params)
            results = results if equation.primitive.multiple_results else [results]
            if len(results) == 1 and jnp.size(results[0]) == 1:
                steps.append([jnp.ravel(item)[0] for item in (*results, *given) if jnp.size(item) == 1])
        values.update(zip(equation.outvars, results, strict=True))
    return [atom.val if hasattr(atom, "val") else values[atom] for atom in jaxpr.outvars], steps
