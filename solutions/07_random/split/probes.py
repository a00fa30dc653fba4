import jax
import numpy as np
from autograder.probes import consumes_twice, drawn, once, primitives, probe

RUNS = 8  # So many neighbouring seeds or keys are tried: draws that overlap, or are too regular, show.


def inputs(rng):
    return {"seed": int(rng.integers(1_000, 1_000_000)), "key_seed": int(rng.integers(1_000, 1_000_000))}


# --- Making draws. A compilation for each seed is a learner's right, so no more draws are made than are needed.


@once
def threes(learner, seed):
    """The draws of neighbouring seeds."""
    return [drawn(lambda i=i: learner.three_uniforms(seed + i)) for i in range(RUNS)]


@once
def pairs(learner, seed):
    """The draws of keys made from neighbouring seeds."""
    return [drawn(lambda i=i: learner.uniform_then_normal(jax.random.key(seed + i))) for i in range(RUNS)]


def warm(seed):
    """What is compiled beforehand: JAX's own operations on keys, in shapes that are likely."""
    with jax.enable_custom_prng(True):
        key = jax.random.key(seed)
        for use in (
            jax.random.split,
            lambda key: jax.random.split(key, 3),
            lambda key: jax.random.fold_in(key, 0),
        ):
            use(key)
        for draw in (jax.random.uniform, jax.random.normal):
            for shape in ((), (3,), (10, 10)):
                draw(key, shape)


# --- Facts about draws, for draws themselves tell nothing


def form(tree):
    """What kind of arrays there are, in which containers."""
    if isinstance(tree, list | tuple):
        return [form(item) for item in tree]
    if isinstance(tree, jax.Array) and jax.dtypes.issubdtype(tree.dtype, jax.dtypes.prng_key):
        return "a random key"
    if isinstance(tree, jax.Array | np.ndarray | np.generic):
        return f"{tree.dtype.name} array of shape {tuple(tree.shape)}"
    return f"a value of type {type(tree).__name__}"


def flat(tree):
    """All numbers of a result in one vector, those of keys left out."""
    leaves = [leaf for leaf in jax.tree.leaves(tree) if form(leaf) != "a random key"]
    try:
        return np.concatenate([np.zeros(0), *(np.ravel(np.asarray(leaf, "float64")) for leaf in leaves)])
    except (TypeError, ValueError):
        return np.zeros(0)


def table(rows, width):
    """Rows of numbers as a matrix with `width` columns; all NaN where the sizes do not fit."""
    vectors = [flat(row) for row in rows]
    fits = all(vector.size == width for vector in vectors)
    return np.stack(vectors) if fits else np.full((len(vectors), width), np.nan)


def all_different(vectors):
    return len({vector.tobytes() for vector in vectors}) == len(vectors)


def uniform_facts(draws):
    """Facts about rows of numbers that should be uniform in [0, 1). Every bound is at 5 sigma or beyond."""
    sigma = np.sqrt(1 / 12)
    return {
        "in_range": bool(np.all((draws >= 0) & (draws < 1))),
        "centred": bool(abs(draws.mean() - 0.5) < 5 * sigma / np.sqrt(draws.size)),
        "spread": bool(abs(draws.std() - sigma) < 5 * 0.45 * sigma / np.sqrt(draws.size)),
        "different": bool(np.mean([np.unique(row).size == row.size for row in draws]) > 0.5),
    }


def normal_facts(draws):
    """Facts about rows of numbers that should be standard normal. Every bound is at 5 sigma or beyond."""
    count = draws.size
    facts = {
        "centred": bool(abs(draws.mean()) < 5 / np.sqrt(count)),
        "deviation_1": bool(abs(draws.std() - 1) < 5 / np.sqrt(2 * count)),
        "different": bool(np.mean([np.unique(row).size > 0.9 * row.size for row in draws]) > 0.5),
    }
    for beyond, share in ((1, 0.317311), (2, 0.045500)):
        seen = np.mean(np.abs(draws) > beyond)
        facts[f"share_beyond_{beyond}"] = bool(abs(seen - share) < 5 * np.sqrt(share * (1 - share) / count))
    return facts


def normal_cdf(x):
    """The normal distribution function to 1e-7 (Abramowitz and Stegun, 26.2.17)."""
    t = 1 / (1 + 0.2316419 * np.abs(x))
    series = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
    tail = np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi) * series
    return np.where(x > 0, 1 - tail, tail)


def same_bits(uniforms, normals):
    """Whether a column of `normals`, made uniform by their distribution, is one of `uniforms` (or 1 minus it)."""
    ranks = normal_cdf(np.concatenate([normals, -normals], axis=1))
    gaps = np.abs(uniforms[:, :, None] - ranks[:, None, :])
    return bool(np.any(np.all(gaps < 1e-4, axis=0)))


# --- three_uniforms


@probe(call="three_uniforms(seed)")
def three(learner, seed):
    return form(threes(learner, seed)[0])


@probe(call="three_uniforms(seed), for 8 seeds")
def three_numbers(learner, seed):
    return uniform_facts(table(threes(learner, seed), 3))


@probe(call="three_uniforms(seed), with equal and with other seeds")
def three_seeds(learner, seed):
    draws = [flat(draw) for draw in threes(learner, seed)]
    again = [flat(drawn(lambda i=i: learner.three_uniforms(seed + i))) for i in range(2)]
    shared = [np.intersect1d(one, other).size > 0 for one, other in zip(draws, draws[1:], strict=False)]
    return {
        "equal_for_equal_seeds": all(map(np.array_equal, draws, again)),
        "other_for_other_seeds": all_different(draws),
        "neighbours_share_numbers": bool(np.mean(shared) > 0.5),
    }


@probe(call="three_uniforms(seed)")
def three_reuse(learner, seed):
    return consumes_twice(learner.three_uniforms, lambda: learner.three_uniforms(seed))


# --- uniform_then_normal


@probe(call="uniform_then_normal(key)")
def pair(learner, key_seed):
    return form(pairs(learner, key_seed)[0])


@probe(call="uniform_then_normal(key), for 8 keys")
def pair_numbers(learner, key_seed):
    draws = table(pairs(learner, key_seed), 103)
    return {"uniform": uniform_facts(draws[:, :3]), "normal": normal_facts(draws[:, 3:])}


@probe(call="uniform_then_normal(key), with equal and with other keys")
def pair_keys(learner, key_seed):
    draws = pairs(learner, key_seed)
    again = [drawn(lambda i=i: learner.uniform_then_normal(jax.random.key(key_seed + i))) for i in range(2)]
    parts = [[flat(part) for part in column] for column in zip(*map(jax.tree.leaves, draws), strict=False)]
    return {
        "equal_for_equal_keys": all(map(np.array_equal, map(flat, draws), map(flat, again))),
        "other_for_other_keys": all(all_different(part) for part in parts if part[0].size),
    }


@probe(call="uniform_then_normal(key)")
def pair_relation(learner, key_seed):
    function, draws = learner.uniform_then_normal, table(pairs(learner, key_seed), 103)
    return {
        "same_bits_twice": same_bits(draws[:, :3], draws[:, 3:]),
        "key_reused": consumes_twice(function, lambda: function(jax.random.key(key_seed))),
    }


# --- Last, because a program that keeps state in a global keeps a tracer after this.


@probe(call="three_uniforms(seed)")
def three_source(learner, seed):
    # A program that leaves JAX on the way (`float(...)`) can't be read; then nothing is said against it.
    try:
        names = primitives(lambda: learner.three_uniforms(seed))
    except (TypeError, IndexError):
        return True
    return any("random" in name or "threefry" in name or "rng" in name for name in names)
