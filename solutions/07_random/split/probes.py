import contextlib
import math

import jax
import numpy as np
from autograder.probes import primitives, probe, reuses_key

SEEDS = 20  # Neighbours, so that keys made from `seed + 1` show.
KEYS = 24


def inputs(rng):
    return {"seed": int(rng.integers(1_000, 1_000_000)), "key_seed": int(rng.integers(1_000, 1_000_000))}


def drawn(call):
    """What `call` returns, computed under the key-reuse checker if that lets it: then everything is compiled once only."""
    kept = []
    return call() if reuses_key(lambda: kept.append(call())) else kept[0]


def blank(tree):
    """The same containers, shapes and dtypes, without the numbers."""
    return jax.tree.map(_blank_leaf, tree)


def _blank_leaf(leaf):
    if isinstance(leaf, jax.Array) and jax.dtypes.issubdtype(leaf.dtype, jax.dtypes.prng_key):
        return "a random key"
    array = np.asarray(leaf)
    return np.zeros_like(array) if array.dtype.kind in "biufc" or array.dtype.name == "bfloat16" else leaf


def flat(tree):
    """All numbers of a result in one vector (an empty one if they are no numbers)."""
    try:
        return np.concatenate([np.ravel(np.asarray(leaf, "float64")) for leaf in jax.tree.leaves(tree)] or [np.zeros(0)])
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
    """Facts about rows of numbers that should be uniform in [0, 1). Every bound is at 6 sigma or beyond."""
    sigma = math.sqrt(1 / 12)
    return {
        "in_range": bool(np.all((draws >= 0) & (draws < 1))),
        "centred": bool(abs(draws.mean() - 0.5) < 6 * sigma / math.sqrt(draws.size)),
        "spread": bool(abs(draws.std() - sigma) < 6 * 0.45 * sigma / math.sqrt(draws.size)),
        "different": bool(np.mean([np.unique(row).size == row.size for row in draws]) > 0.5),
    }


def normal_facts(draws):
    """Facts about rows of numbers that should be standard normal. Every bound is at 6 sigma or beyond."""
    count = draws.size
    facts = {
        "centred": bool(abs(draws.mean()) < 6 / math.sqrt(count)),
        "deviation_1": bool(abs(draws.std() - 1) < 6 / math.sqrt(2 * count)),
        "different": bool(np.mean([np.unique(row).size > 0.9 * row.size for row in draws]) > 0.5),
    }
    for beyond, share in ((1, 0.317311), (2, 0.045500)):
        seen = np.mean(np.abs(draws) > beyond)
        facts[f"share_beyond_{beyond}"] = bool(abs(seen - share) < 6 * math.sqrt(share * (1 - share) / count))
    return facts


def same_bits(uniforms, normals):
    """Whether a column of `normals`, pushed through the normal distribution, is a column of `uniforms`."""
    ranks = np.vectorize(lambda value: 0.5 * math.erfc(-value / math.sqrt(2)))(normals)
    gaps = np.abs(uniforms[:, :, None] - ranks[:, None, :])
    return bool(np.any(np.all(gaps < 1e-4, axis=0)))


# --- three_uniforms


@probe(call="three_uniforms(seed)")
def three(learner, seed):
    return blank(drawn(lambda: learner.three_uniforms(seed)))


def threes(learner, seed, count):
    return [drawn(lambda i=i: learner.three_uniforms(seed + i)) for i in range(count)]


@probe(call="three_uniforms(seed), for 20 seeds")
def three_numbers(learner, seed):
    return uniform_facts(table(threes(learner, seed, SEEDS), 3))


@probe(call="three_uniforms(seed), with equal and with other seeds")
def three_seeds(learner, seed):
    draws = [flat(draw) for draw in threes(learner, seed, SEEDS)]
    again = [flat(draw) for draw in threes(learner, seed, 3)]
    shared = [np.intersect1d(one, other).size > 0 for one, other in zip(draws, draws[1:], strict=False)]
    return {
        "equal_for_equal_seeds": all(map(np.array_equal, draws, again)),
        "other_for_other_seeds": all_different(draws),
        "neighbours_share_numbers": bool(np.mean(shared) > 0.5),
    }


@probe(call="three_uniforms(seed)")
def three_reuse(learner, seed):
    return reuses_key(lambda: learner.three_uniforms(seed))


# --- uniform_then_normal


def pairs(learner, key_seed, count):
    return [drawn(lambda i=i: learner.uniform_then_normal(jax.random.key(key_seed + i))) for i in range(count)]


@probe(call="uniform_then_normal(key)")
def pair(learner, key_seed):
    return blank(pairs(learner, key_seed, 1)[0])


@probe(call="uniform_then_normal(key), for 24 keys")
def pair_numbers(learner, key_seed):
    draws = table(pairs(learner, key_seed, KEYS), 103)
    return {"uniform": uniform_facts(draws[:, :3]), "normal": normal_facts(draws[:, 3:])}


@probe(call="uniform_then_normal(key), with equal and with other keys")
def pair_keys(learner, key_seed):
    draws = pairs(learner, key_seed, KEYS)
    again = map(flat, pairs(learner, key_seed, 3))
    parts = [[flat(part) for part in column] for column in zip(*map(jax.tree.leaves, draws), strict=False)]
    return {
        "equal_for_equal_keys": all(map(np.array_equal, map(flat, draws), again)),
        "other_for_other_keys": all(map(all_different, parts)),
    }


@probe(call="uniform_then_normal(key)")
def pair_relation(learner, key_seed):
    draws = table(pairs(learner, key_seed, KEYS), 103)
    return {
        "same_bits_twice": same_bits(draws[:, :3], draws[:, 3:]),
        "key_reused": reuses_key(lambda: learner.uniform_then_normal(jax.random.key(key_seed))),
    }


# --- Last, because a program that keeps state in a global keeps a tracer after this.


@probe(call="three_uniforms(seed)")
def three_source(learner, seed):
    # A program that leaves JAX on the way (`float(...)`) can't be read; then nothing is said against it.
    with contextlib.suppress(TypeError, IndexError):
        names = primitives(lambda: learner.three_uniforms(seed))
        return any("random" in name or "threefry" in name or "rng" in name for name in names)
    return True
