from contextlib import suppress

import jax
import numpy as np
from autograder.probes import ahead, backward_chain, equations, once, primitives, probe, residual_items

# What tanh is made of: evaluated again and again on its own results, it is the iteration once more.
REPLAYED = ("tanh", "exp", "exp2", "expm1", "log1p", "logistic", "sinh", "cosh")
SIZES = (8, 32)


def inputs(rng):
    problems = [problem(rng) for _ in range(4)]
    W, x, g = (np.stack(parts).astype("float32") for parts in zip(*problems, strict=True))
    return {"W": W[0], "x": x[0], "g": g[0], "Ws": W[1:], "xs": x[1:], "gs": g[1:]}


def problem(rng):
    """W, x and g such that iterations and series converge slowly, and every part of the derivative matters."""

    def signed(low, high, size):
        return rng.choice([-1, 1], size=size) * rng.uniform(low, high, size=size)

    # The solution: three entries where tanh is nearly straight, and three where it is curved.
    z = np.concatenate([signed(0.05, 0.15, 3), signed(0.6, 0.8, 3)])
    # W shrinks the direction q, among the first three, by 0.79 only. It is not symmetric.
    q = np.concatenate([signed(0.5, 0.7, 3), np.zeros(3)])
    q /= np.linalg.norm(q)
    basis, _ = np.linalg.qr(np.column_stack([q, rng.normal(size=(6, 5))]))
    core = np.eye(6)
    core[0, 0] = rng.choice([-0.79, 0.79])
    core[1:, 1:] = rng.uniform(0.4, 0.7, size=5) * np.linalg.qr(rng.normal(size=(5, 5)))[0]
    order = rng.permutation(6)
    W = (basis @ core @ basis.T)[order][:, order]
    x = np.arctanh(z[order]) - W @ z[order]
    g = signed(0.7, 1.2, 6)
    return W, x, g + (1 - g @ q[order]) * q[order]


def there_and_back(learner):
    """The solution, and what becomes of `g` on the way back."""

    def run(W, x, g):
        z, backward = jax.vjp(learner.implicit_solve, W, x)
        return z, *backward(g)

    return run


def sized(n):
    """A problem of size n, by its shapes."""
    matrix, vector = jax.ShapeDtypeStruct((n, n), "float32"), jax.ShapeDtypeStruct((n,), "float32")
    return matrix, vector


@once
def compiled_run(learner):
    """One program for `solution` and `gradients`. The compiler works on it while the other probes look at shapes."""
    matrix, vector = sized(6)
    return ahead(there_and_back(learner), matrix, vector, vector)


def looked_at(look, n):
    """What `look(W, x)` says of a problem of size n, for which no numbers are needed."""
    seen = []
    jax.eval_shape(lambda W, x: seen.append(look(W, x)), *sized(n))
    return seen[0]


@probe(call="z, back = jax.vjp(implicit_solve, ...); back(...)")
def differentiable(learner):
    f = learner.implicit_solve
    with suppress(Exception):  # It is raised again where the numbers are asked for.
        compiled_run(learner)
    try:
        looked_at(lambda W, x: jax.vjp(f, W, x)[1](x), 8)
    except ValueError as error:
        if not any("custom_vjp" in name for name in looked_at(lambda W, x: primitives(f, W, x), 8)):
            raise error  # A loop, or something else that JAX itself can't go back through.
    return True  # If there was an error, then in a rule of the learner's own, which `gradients` shows.


@probe(call="jax.vjp(implicit_solve, ...), for n = 8 and n = 32")
def kept(learner):
    return [looked_at(lambda W, x: residual_items(learner.implicit_solve, W, x), n) for n in SIZES]


@probe(call="z, back = jax.vjp(implicit_solve, ...); back(...), for n = 8")
def replayed(learner):
    return looked_at(lambda W, x: backward_chain(learner.implicit_solve, (W, x), REPLAYED), 8)


@probe(call="z, back = jax.vjp(implicit_solve, ...); back(...), for n = 8")
def inverts(learner):
    """Whether a triangular system is solved for as many right-hand sides as there are rows."""

    def square_systems(W, x):
        program = jax.make_jaxpr(there_and_back(learner))(W, x, x)
        systems = (e.invars for e in equations(program) if e.primitive.name == "triangular_solve")
        return any(right_hand_side.aval.shape[-2:] == (8, 8) for _, right_hand_side in systems)

    return looked_at(square_systems, 8)


@probe(call="jax.vmap(implicit_solve)(Ws, xs), and back")
def mapped_over_both(learner, Ws, xs, gs):
    """Solutions and gradients; only their shapes where every rule of `jax.vmap` is JAX's own, and so are the values."""
    run = jax.vmap(there_and_back(learner))
    program, results = jax.make_jaxpr(run, return_shape=True)(Ws, xs, gs)
    names = {equation.primitive.name for equation in equations(program)}
    # What NumPy, or a rule of the learner's own, makes of a stack is another matter.
    if any("callback" in name or "custom_vmap" in name for name in names):
        return dict(zip(("z", "W", "x"), run(Ws, xs, gs), strict=True))
    return [list(item.shape) for item in results]


@probe(call="jax.vmap(implicit_solve, in_axes=(None, 0))(W, xs), and back")
def mapped_over_x(learner, W, xs, gs):
    def run(W, xs, gs):
        z, backward = jax.vjp(jax.vmap(learner.implicit_solve, in_axes=(None, 0)), W, xs)
        return z, *backward(gs)

    return [list(item.shape) for item in jax.eval_shape(run, W, xs, gs)]


# --- The numbers, last: what they come from is compiled by now.


@probe(call="jax.jit(implicit_solve)(W, x)")
def solution(learner, W, x, g):
    try:
        return compiled_run(learner)(W, x, g)[0]
    except Exception:
        return jax.jit(learner.implicit_solve)(W, x)


@probe(call="z, back = jax.vjp(implicit_solve, W, x); back(g)")
def gradients(learner, W, x, g):
    try:
        _, in_W, in_x = compiled_run(learner)(W, x, g)
    except ValueError:
        z = looked_at(lambda W, x: jax.vjp(learner.implicit_solve, W, x)[0], 8)
        if len(jax.tree.leaves(z)) == 1:
            raise
        return None  # The rule's function for the way there returns something else than `implicit_solve` does.
    return {"W": in_W, "x": in_x}
