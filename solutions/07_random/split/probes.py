import jax
import numpy as np
from autograder.probes import (
    all_different,
    consumes_twice,
    dependence,
    drawn_each,
    flat,
    form,
    normal_facts,
    once,
    primitives,
    probe,
    rows_of_draws,
    same_bits,
    table,
    uncorrelated,
    uniform_facts,
)

FEW = 3  # So many neighbouring seeds or keys are tried one by one: draws that overlap show.
RUNS = 12  # So many, if they can't be tried all at once ...
MANY = 400  # ... and so many if they can: draws of another distribution show.


def inputs(rng):
    return {"seed": int(rng.integers(1_000, 1_000_000)), "key_seed": int(rng.integers(1_000, 1_000_000))}


# --- Making draws. A compilation for each seed is a learner's right, so few draws are made one by one.


@once
def threes(learner, seed):
    """The draws of neighbouring seeds."""
    return drawn_each(lambda i: learner.three_uniforms(seed + i), range(FEW))


@once
def pairs(learner, seed):
    """The draws of keys made from neighbouring seeds."""
    return drawn_each(lambda i: learner.uniform_then_normal(jax.random.key(seed + i)), range(FEW))


def warm(seed):
    """What is compiled beforehand: JAX's own operations on keys, in shapes that are likely."""
    for checked in (True, False):  # single draws are made under JAX's checker at first
        with jax.enable_custom_prng(True), jax.debug_key_reuse(checked):
            for use in (
                lambda key: [*jax.random.split(key)],
                lambda key: [*jax.random.split(key, 3)],
                lambda key: jax.random.fold_in(key, 0),
            ):
                use(jax.random.key(seed))
            for draw in (jax.random.uniform, jax.random.normal):
                for shape in ((), (3,), (10, 10)):
                    draw(jax.random.key(seed), shape)
    with jax.enable_custom_prng(True):
        for use in (
            lambda key: [*jax.random.split(key)],
            lambda key: jax.random.uniform(key, (3,)),
            lambda key: jax.random.normal(key, (10, 10)),
            lambda key: jax.random.fold_in(key, 0),
        ):
            jax.vmap(use)(jax.vmap(jax.random.key)(np.arange(MANY, dtype="int32")))


# --- three_uniforms


@probe(call="three_uniforms(seed)")
def three(learner, seed):
    return form(threes(learner, seed)[0])


@probe(call="three_uniforms(seed), with equal and with other seeds")
def three_seeds(learner, seed):
    draws = [flat(draw) for draw in threes(learner, seed)]
    again = [*map(flat, drawn_each(lambda i: learner.three_uniforms(seed + i), range(2)))]
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


@probe(call="uniform_then_normal(key), with equal and with other keys")
def pair_keys(learner, key_seed):
    draws = pairs(learner, key_seed)
    again = drawn_each(lambda i: learner.uniform_then_normal(jax.random.key(key_seed + i)), range(2))
    parts = [[flat(part) for part in column] for column in zip(*map(jax.tree.leaves, draws), strict=False)]
    different = [all_different(part) for part in parts if part[0].size]
    return {
        "equal_for_equal_keys": all(map(np.array_equal, map(flat, draws), map(flat, again))),
        "other_for_other_keys": all(different),
        "in_one_draw_at_least": any(different),
    }


@probe(call="uniform_then_normal(key)")
def pair_relation(learner, key_seed):
    function, draws = learner.uniform_then_normal, table(pairs(learner, key_seed), 103)
    return {
        "same_bits_twice": same_bits(draws[:, :3], draws[:, 3:]),
        "key_reused": consumes_twice(function, lambda: function(jax.random.key(key_seed))),
    }


# --- Last, because a program that keeps state in a global keeps a tracer after these.


@probe(call="three_uniforms(seed), for many seeds")
def three_numbers(learner, seed):
    rows = rows_of_draws(learner.three_uniforms, seed, threes(learner, seed), 3, many=MANY, few=RUNS)
    told = dependence(rows)
    steps = np.diff(rows, axis=1)
    return {
        **uniform_facts(rows),
        "normal": all(normal_facts(rows).values()),
        "fine": bool(np.unique(rows).size > 0.95 * rows.size),
        "seeds_differ": all_different(rows),
        "computed_from_one": told > 0.95,
        "sorted": bool(np.all(steps > 0) or np.all(steps < 0)),
        "independent": bool(told < 4.5 / np.sqrt(len(rows))),
    }


@probe(call="uniform_then_normal(key), for many keys")
def pair_numbers(learner, key_seed):
    draws = pairs(learner, key_seed)
    call = lambda s: learner.uniform_then_normal(jax.random.key(s))
    rows = rows_of_draws(call, key_seed, draws, 103, many=MANY, few=RUNS)
    normal = rows[:, 3:]
    return {
        "uniform": uniform_facts(rows[:, :3]),
        "normal": {**normal_facts(normal), "independent": uncorrelated(normal)},
    }


@probe(call="three_uniforms(seed)")
def three_source(learner, seed):
    # A program that leaves JAX on the way (`float(...)`) can't be read; then nothing is said against it.
    try:
        names = primitives(lambda: learner.three_uniforms(seed))
    except (TypeError, IndexError):
        return True
    return any("random" in name or "threefry" in name or "rng" in name for name in names)
