import jax
import jax.numpy as jnp
import numpy as np
from autograder.probes import in_one_piece, probe, traced

# More of them than are asked for; with 64 points, or 16, the last one looks like degree 2.
DEGREES = np.array([0, 1, 2, 3, 62], "float32")


def inputs(rng):
    return {
        "x": float(np.round(rng.uniform(0.5, 1), 2)),
        "z": float(np.round(rng.uniform(-1, -0.5), 2)),
        "xs": rng.uniform(0.3, 1.2, size=4).astype("float32"),
        "m": int(rng.integers(4, 6)),
        "n": 3,
        "cosines": rng.uniform(1, 2, size=(2, 5)).astype("float32"),
        "sines": rng.uniform(-2, -1, size=(2, 5)).astype("float32"),
        "weights": rng.uniform(1, 2, size=(2, 4)).astype("float32"),
    }


# No two of these may change places, and Python's own numbers will do for them.


def add_3(x):
    return x + 3


def double(x):
    return 2 * x


def square(x):
    return x * x


def bent(x):
    return x * x / 4 + 1


def unless_endless(call):
    """What `call` returns, or a word where it calls itself for ever."""
    try:
        return call()
    except RecursionError:
        return "endless"


def unless_it_raises(call):
    try:
        return call()
    except NotImplementedError:
        raise
    except Exception:
        return "raised"


@probe(call="f = compose(add_3, double, square); f(x); f(z)")
def composed(learner, x, z):
    def call():
        three, two = learner.compose(add_3, double, square), learner.compose(square, add_3)
        return [three(x), three(z), two(x), learner.compose(double)(x)]

    return unless_endless(call)


@probe(call="compose()(x)")
def composed_of_none(learner, x):
    return unless_it_raises(lambda: learner.compose()(x))


@probe(call="f = iterate(lambda x: x * x / 4 + 1, m); f(x); f(z)")
def iterated(learner, x, z, m):
    def call():
        many = learner.iterate(bent, m)
        return [many(x), many(z), learner.iterate(bent, 1)(x), learner.iterate(add_3, 2)(x)]

    return unless_endless(call)


@probe(call="iterate(lambda x: x * x / 4 + 1, 0)(x)")
def iterated_not_at_all(learner, x):
    return unless_it_raises(lambda: learner.iterate(bent, 0)(x))


def transformed(function, xs):
    """The derivative of `function` at all of `xs` from one program."""
    return traced(lambda: jax.jit(jax.vmap(jax.grad(function)))(xs))


@probe(call="jax.jit(jax.vmap(jax.grad(compose(jnp.sin, add_3, square))))(xs)")
def composed_slopes(learner, xs):
    return transformed(learner.compose(jnp.sin, add_3, square), xs)


@probe(call="jax.jit(jax.vmap(jax.grad(iterate(lambda x: x * x / 4 + 1, m))))(xs)")
def iterated_slopes(learner, xs, m):
    return transformed(learner.iterate(bent, m), xs)


class ManyNumbers(TypeError):
    """A function of one number was given an array of them."""


class OtherNumber(ValueError):
    """There are not as many coefficients as were asked for."""


def wave(cosines, sines):
    """The function with these Fourier coefficients (half of that for degree 0)."""

    def f(x):
        if np.shape(x):
            raise ManyNumbers(f"f takes one number, and was given an array of shape {np.shape(x)}.")
        angles = DEGREES * x
        return jnp.sum(cosines * jnp.cos(angles) + sines * jnp.sin(angles))

    return f


@probe(call="fourier_coefficients(f, n)")
def coefficients(learner, cosines, sines, n):
    try:
        return in_one_piece(lambda: learner.fourier_coefficients(wave(cosines[0], sines[0]), n))
    except ManyNumbers:
        return "many numbers"


@probe(call="jax.vmap(jax.grad(lambda p: weighted_sum(fourier_coefficients(f(p), 2))))(ps)")
def coefficients_slopes(learner, cosines, sines, weights):
    def total(cosines, sines):
        a, b = learner.fourier_coefficients(wave(cosines, sines), 2)
        if not np.shape(a) == np.shape(b) == (3,):
            raise OtherNumber
        return jnp.sum(weights[0, :3] * a + weights[1, :3] * b)

    return traced(lambda: jax.jit(jax.vmap(jax.grad(total, (0, 1))))(cosines, sines))
