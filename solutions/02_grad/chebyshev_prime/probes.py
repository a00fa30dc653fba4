import jax
import numpy as np
from autograder.probes import in_one_piece, probe, raised


def inputs(rng):
    # Random, ascending, without large gaps, and no further out than 0.9: near 1 the arc cosine loses digits.
    inner = (np.arange(40) + rng.uniform(0, 1, size=40)) / 20 - 1
    return {
        "xs": (0.9 * inner).astype("float32"),
        "x": float(np.round(rng.uniform(0.3, 0.5), 3)),
        "y": float(np.round(rng.uniform(-0.8, -0.6), 3)),
    }


def curve(f, xs):
    """`f` at every one of `xs`, all at once where that can be; or in words what `f` is, if no function."""
    if not callable(f):
        return f"{type(f).__name__}, not a function"
    values = []
    raised(lambda: values.append(jax.jit(jax.vmap(f))(xs)))
    return values[0] if values else [f(float(x)) for x in np.asarray(xs)]


@probe(call="[cheb_2_prime(t) for t in xs]")
def second(learner, xs):
    return curve(learner.cheb_2_prime, xs)


@probe(call="[cheb_3_prime(t) for t in xs]")
def third(learner, xs):
    return curve(learner.cheb_3_prime, xs)


@probe(call="[cheb_4_prime(t) for t in xs]")
def fourth(learner, xs):
    return curve(learner.cheb_4_prime, xs)


@probe(call="[jax.grad(cheb_2_prime)(x), jax.grad(cheb_2_prime)(y), jax.grad(cheb_3_prime)(x), …]")
def again(learner, x, y):
    functions = [learner.cheb_2_prime, learner.cheb_3_prime, learner.cheb_4_prime]
    return in_one_piece(lambda: [[jax.grad(f)(x), jax.grad(f)(y)] for f in functions])
