import jax.numpy as jnp
import numpy as np
from autograder.probes import in_one_piece, probe


def inputs(rng):
    a, b = rounded_down(rng, jnp.bfloat16)
    c, d = rounded_down(rng, jnp.float16)
    x = rng.uniform(1, 2, size=(2, 3))
    ages = rng.integers(20, 99, size=29)
    return {
        # The sum is far above 127, and the mean of the 30 is half a unit off a whole number.
        "ages": np.append(ages, 20 + (15 - ages.sum() - 20) % 30).astype("int8"),
        # A few are negative; the sum is far beyond int32, all the same.
        "metres": rng.permutation(
            np.append(rng.integers(1_000_000_000, 2_000_000_000, size=17), rng.integers(-9_000_000, -1, size=3))
        ).astype("int32"),
        "a": a,
        "b": b,
        "c": c,
        "d": d,
        "x16": x.astype(jnp.float16),
        "xb16": x.astype(jnp.bfloat16),
        "x32": x.astype("float32"),
        "vector": x[0].astype(jnp.float16),
        "number": np.array(x[1, 1], "float32"),
        "s": float(np.round(rng.uniform(0.2, 0.4), 3)),
    }


def rounded_down(rng, dtype):
    """Two vectors whose products all lose in `dtype`: the losses do not cancel. In float16 the sum is infinite."""
    a, b = rng.uniform(40, 60, size=(2, 2000)).astype(dtype)
    exact = a.astype("float64") * b.astype("float64")
    lost = exact / (a * b).astype("float64") - 1
    keep = np.argsort(-lost)[:100]
    return a[keep], b[keep]


@probe(call="mean_of_integers(ages)")
def mean(learner, ages):
    return in_one_piece(lambda: learner.mean_of_integers(ages))


@probe(call="mean_of_integers(metres)")
def large_mean(learner, metres):
    return in_one_piece(lambda: learner.mean_of_integers(metres))


@probe(call="half_precision_dot(a, b), half_precision_dot(c, d)")
def dot(learner, a, b, c, d):
    return in_one_piece(lambda: [learner.half_precision_dot(a, b), learner.half_precision_dot(c, d)])


def scaled(learner, xs, s):
    return in_one_piece(lambda: [learner.same_dtype_scale(x, s) for x in xs])


@probe(call="same_dtype_scale(x16, s), same_dtype_scale(xb16, s), same_dtype_scale(x32, s)")
def by_python(learner, x16, xb16, x32, s):
    return scaled(learner, (x16, xb16, x32), s)


@probe(call="same_dtype_scale(vector, s), same_dtype_scale(number, s)")
def other_shapes(learner, vector, number, s):
    return scaled(learner, (vector, number), s)


@probe(
    call="same_dtype_scale(x16, t), same_dtype_scale(xb16, t), same_dtype_scale(x32, t) with t = np.float64(s)"
)
def by_numpy(learner, x16, xb16, x32, s):
    return scaled(learner, (x16, xb16, x32), np.float64(s))


@probe(
    call="same_dtype_scale(x16, t), same_dtype_scale(xb16, t), same_dtype_scale(x32, t) with t = np.float32(s)"
)
def by_numpy32(learner, x16, xb16, x32, s):
    return scaled(learner, (x16, xb16, x32), np.float32(s))


@probe(
    call="same_dtype_scale(x16, t), same_dtype_scale(xb16, t), same_dtype_scale(x32, t) with t = jnp.float32(s)"
)
def by_jax(learner, x16, xb16, x32, s):
    return scaled(learner, (x16, xb16, x32), jnp.float32(s))
