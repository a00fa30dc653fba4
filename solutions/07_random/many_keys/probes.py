import jax
import numpy as np
from autograder.probes import (
    all_different,
    consumes_twice,
    dependence,
    drawn,
    drawn_each,
    flat,
    form,
    normal_facts,
    once,
    probe,
    same_bits,
    table,
    uniform_facts,
)

RUNS = 4  # So many keys are tried: numbers that are shared or too regular show.
MANY = 400  # So many vectors are looked at, if they can be drawn all at once.


def inputs(rng):
    return {"seed": int(rng.integers(1_000, 1_000_000)), "n": int(rng.integers(11, 14))}


@once
def runs(learner, seed, n):
    """The draws of keys made from neighbouring seeds."""
    return drawn_each(lambda i: learner.vector_and_matrices(jax.random.key(seed + i), n), range(RUNS))


def warm(seed, n):
    """What is compiled beforehand: JAX's own operations on keys, in shapes that are likely."""
    with jax.enable_custom_prng(True):
        key = jax.random.key(seed)
        for count in (2, 1, n):
            for more in range(3):
                jax.random.split(key, count + more)
        jax.random.fold_in(key, 0)
        for count in (1, n):
            some = jax.random.split(key, count + 1)
            some[0], jax.vmap(lambda one: jax.random.normal(one, (20, 20)))(some[1:])  # noqa: B018
        keys = jax.vmap(jax.random.key)(np.arange(seed, seed + MANY, dtype="int32"))
        pairs = jax.vmap(jax.random.split)(keys)
        jax.vmap(lambda pair: jax.random.uniform(pair[0], (3,)))(pairs)
        jax.vmap(lambda pair: jax.vmap(lambda one: jax.random.normal(one, (20, 20)))(pair[1:]))(pairs)
        for draw, shape in ((jax.random.uniform, (3,)), (jax.random.normal, (20, 20))):
            draw(key, shape)


def repeated(numbers):
    """Whether many of these numbers occur more than once; a few do by chance."""
    return bool(np.unique(numbers).size < 0.95 * numbers.size)


def all_pairs(n):
    return [[i, j] for i in range(n) for j in range(i + 1, n)]


def alike(matrices, n):
    """Which two matrices share numbers in each run."""
    return [
        [i, j] for i, j in all_pairs(n) if all(np.intersect1d(run[i], run[j]).size > 40 for run in matrices)
    ]


@probe(call="vector_and_matrices(key, n)")
def shapes(learner, seed, n):
    return form(runs(learner, seed, n)[0])


@probe(call="vector_and_matrices(key, 1)")
def shapes_of_one(learner, seed):
    return form(drawn(lambda: learner.vector_and_matrices(jax.random.key(seed), 1)))


@probe(call="vector_and_matrices(key, n), with equal and with other keys")
def keys(learner, seed, n):
    draws = runs(learner, seed, n)
    again = drawn(lambda: learner.vector_and_matrices(jax.random.key(seed), n))
    parts = [[flat(part) for part in column] for column in zip(*map(jax.tree.leaves, draws), strict=False)]
    return {
        "equal_for_equal_keys": bool(np.array_equal(flat(draws[0]), flat(again))),
        "other_for_other_keys": all(all_different(part) for part in parts if part[0].size),
    }


@probe(call="vector_and_matrices(key, n), for 4 keys")
def distribution(learner, seed, n):
    draws = table(runs(learner, seed, n), 3 + 400 * n)
    # A number that is there several times counts once: such numbers are looked at below.
    matrices = [np.unique(run) for run in draws[:, 3:]]
    normal = normal_facts(np.concatenate(matrices)[None])
    del normal["different"]
    # The sum of 400 independent numbers is about 20, and only that of numbers which were made so is always 0.
    normal["sums_vary"] = bool(np.abs(draws[:, 3:].reshape(-1, 400).sum(axis=1)).max() > 0.2)
    return {"uniform": uniform_facts(draws[:, :3]), "normal": normal}


@probe(call="vector_and_matrices(key, n)")
def relation(learner, seed, n):
    draws = table(runs(learner, seed, n), 3 + 400 * n)
    matrices = draws[:, 3:].reshape(RUNS, n, 400)
    twins, mirrored = alike(matrices, n), alike(np.abs(matrices), n)
    last = [[i, j] for i, j in all_pairs(n) if twins and i >= twins[0][0]]
    first_run = matrices[0]
    correlations = np.stack([np.corrcoef(run) for run in matrices]) - np.eye(n)
    return {
        "all_alike": len(twins) == n * (n - 1) // 2,
        "some_alike": bool(twins),
        "last_two_alike": twins == [[n - 2, n - 1]],
        "last_ones_alike": len(twins) > 1 and twins == last,
        "in_another_order": any(not np.array_equal(first_run[i], first_run[j]) for i, j in twins),
        "signs_changed": mirrored != twins,
        "common_part": bool(np.abs(correlations).max() > 0.35),  # 7 deviations
        "repeated_inside": any(repeated(matrix) for matrix in first_run),
        "vector_in_matrices": same_bits(draws[:, :3], draws[:, 3:]),
    }


@probe(call="vector_and_matrices(key, n)")
def reuse(learner, seed, n):
    function = learner.vector_and_matrices
    return consumes_twice(function, lambda: function(jax.random.key(seed), n))


# --- Last, because a program that keeps state in a global keeps a tracer after this.


@probe(call="vector_and_matrices(key, 1)[0], for many keys")
def vectors(learner, seed):
    """Facts about many vectors; none where the program can't be traced."""
    try:
        with jax.enable_custom_prng(True):
            keys = jax.vmap(jax.random.key)(np.arange(seed, seed + MANY, dtype="int32"))
            rows = np.asarray(jax.vmap(lambda key: learner.vector_and_matrices(key, 1)[0])(keys), "float64")
        first = flat(drawn(lambda: learner.vector_and_matrices(jax.random.key(seed), 1)))[:3]
        if np.allclose(rows[0], first, rtol=1e-4, atol=1e-5):
            return {**uniform_facts(rows), "independent": bool(dependence(rows) < 4.5 / np.sqrt(MANY))}
    except Exception:  # noqa: S110
        pass
    return {}
