import jax
import jax.numpy as jnp
import numpy as np
from autograder.probes import consumes_twice, drawn, drawn_each, form, once, probe

RUNS = 7  # So many keys are tried: that all drop equally many entries happens once in 10^10 times.


def inputs(rng):
    x = rng.uniform(0.5, 2, size=(30, 40)) * rng.choice([-1, 1], size=(30, 40))  # no entry is near 0
    return {
        "seed": int(rng.integers(1_000, 1_000_000)),
        "x": x.astype("float32"),
        "rate": float(np.round(rng.uniform(0.2, 0.3), 2)),
    }


@once
def runs(learner, seed, x, rate):
    return drawn_each(lambda i: learner.dropout(jax.random.key(seed + i), x, rate, True), range(RUNS))


def warm(seed, x, rate):
    """What is compiled beforehand: JAX's own operations, in shapes that are likely."""
    with jax.enable_custom_prng(True):
        key = jax.random.key(seed)
        jax.random.split(key)
        for part in (x, x[:, 0], x[0, 0]):
            mask = jax.random.bernoulli(key, 1 - rate, part.shape)
            uniform = jax.random.uniform(key, part.shape)
            jnp.where(mask, part / (1 - rate), 0.0)
            part * mask / (1 - rate)
            ~mask, uniform < rate, uniform >= rate  # noqa: B018


def numbers(result, x):
    """A result as an array of the shape of `x` in float64, all NaN if it is none."""
    try:
        array = np.asarray(result, "float64")
    except (TypeError, ValueError):
        return np.full(x.shape, np.nan)
    return array if array.shape == x.shape else np.full(x.shape, np.nan)


@probe(call="dropout(key, x, rate, True)")
def shape(learner, seed, x, rate):
    return form(runs(learner, seed, x, rate)[0])


@probe(call="dropout(key, x, rate, True)")
def scaling(learner, seed, x, rate):
    """By what the entries that are left were multiplied: the median, and whether it is one factor for all."""
    ratios = [numbers(result, x) / np.asarray(x, "float64") for result in runs(learner, seed, x, rate)]
    left = [ratio[ratio != 0] for ratio in ratios]
    factors = [float(np.median(ratio)) if ratio.size else 0.0 for ratio in left]
    return {
        "factor": factors[0],
        "one_factor": all(
            bool(ratio.size and np.all(np.abs(ratio - factor) < 1e-4 * abs(factor)))
            for ratio, factor in zip(left, factors, strict=True)
        ),
        "same_for_all_keys": bool(np.ptp(factors) < 2e-4 * abs(factors[0])),
    }


@probe(call="dropout(key, x, rate, True)")
def share(learner, seed, x, rate):
    """The share of entries that were dropped, of 8400."""
    return float(np.mean([np.mean(numbers(result, x) == 0) for result in runs(learner, seed, x, rate)]))


@probe(call="dropout(key, x, rate, True), for 7 keys")
def masks(learner, seed, x, rate):
    dropped = np.stack([numbers(result, x) == 0 for result in runs(learner, seed, x, rate)])
    again = numbers(drawn(lambda: learner.dropout(jax.random.key(seed), x, rate, True)), x) == 0
    # Of independent entries, shares by row and by column lie close to the share of all.
    share = dropped.mean()
    sigma = np.sqrt(share * (1 - share))
    rows, columns = dropped.mean(axis=2), dropped.mean(axis=1)
    bound = 7 * sigma
    return {
        "some": bool(dropped.any()),
        "equal_for_equal_keys": bool(np.array_equal(dropped[0], again)),
        "other_for_other_keys": len({mask.tobytes() for mask in dropped}) == RUNS,
        "even": bool(
            np.all(np.abs(rows - share) <= bound / np.sqrt(x.shape[1]))
            and np.all(np.abs(columns - share) <= bound / np.sqrt(x.shape[0]))
        ),
        "numbers_vary": len(set(dropped.sum(axis=(1, 2)).tolist())) > 1,
        "without_pattern": without_pattern(dropped),
    }


def without_pattern(dropped):
    """Whether no mask repeats itself or another one, however it is shifted, and no row another row."""
    z = (dropped - dropped.mean()) / (dropped.std() or 1)
    runs, rows, columns = z.shape
    # Of independent entries, a correlation of two masks has the deviation 0.03.
    for waves in (np.fft.fft(z.reshape(runs, -1)), np.fft.fft2(z)):
        for i, one in enumerate(waves):
            for j, other in enumerate(waves[: i + 1]):
                shifted = np.fft.ifftn(one * other.conj()).real.ravel() / (rows * columns)
                if np.max(np.abs(shifted[int(i == j) :])) > 0.3:
                    return False
    # The squared correlations of independent rows are 1 / columns on average, those of columns 1 / rows.
    for lines in (z, z.swapaxes(1, 2)):
        squares = (lines @ lines.swapaxes(1, 2) / lines.shape[2]) ** 2
        others = squares[:, ~np.eye(lines.shape[1], dtype=bool)]
        if others.mean() > 2 / lines.shape[2]:
            return False
    return True


@probe(call="dropout(key, x, 0.0, True)")
def rate_0(learner, seed, x):
    return drawn(lambda: learner.dropout(jax.random.key(seed), x, 0.0, True))


@probe(call="dropout(key, x, rate, False)")
def evaluation(learner, seed, x, rate):
    return drawn(lambda: learner.dropout(jax.random.key(seed), x, rate, False))


@probe(call="dropout(key, x[:, 0], rate, True), dropout(key, x[0, 0], rate, True)")
def other_shapes(learner, seed, x, rate):
    arrays = [jax.device_put(np.asarray(x)[:, 0]), jax.device_put(np.asarray(x)[0, 0])]
    return [*map(form, drawn_each(lambda a: learner.dropout(jax.random.key(seed), a, rate, True), arrays))]


@probe(call="jax.jit(dropout, static_argnums=3)(key, x, rate, train)")
def compiled(learner, seed, x, rate):
    function = jax.jit(in_order(learner.dropout), static_argnums=3)
    with jax.enable_custom_prng(True):
        found = [numbers(function(jax.random.key(seed + i), x, rate, True), x) for i in range(RUNS)]
        quiet = numbers(function(jax.random.key(seed), x, rate, False), x)
    again = np.stack([numbers(result, x) for result in runs(learner, seed, x, rate)])
    return {
        "masks_differ": len({(result == 0).tobytes() for result in found}) == RUNS,
        "as_without": bool(np.mean(np.isclose(np.stack(found), again, rtol=1e-4, atol=1e-5)) > 0.999),
        "identity": bool(np.allclose(quiet, x, rtol=1e-5)),
    }


def in_order(function):
    """`function` with four arguments by position, for `static_argnums`, whatever it calls them."""
    return lambda key, x, rate, train: function(key, x, rate, train)


@probe(call="dropout(key, x, rate, True)")
def reuse(learner, seed, x, rate):
    function = learner.dropout
    return consumes_twice(function, lambda: function(jax.random.key(seed), x, rate, True))
