import jax
import numpy as np
from autograder.probes import (
    all_different,
    consumes_twice,
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


def inputs(rng):
    return {"seed": int(rng.integers(1_000, 1_000_000)), "n": int(rng.integers(4, 7))}


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
        for draw, shape in ((jax.random.uniform, (3,)), (jax.random.normal, (20, 20))):
            draw(key, shape)


def repeated(numbers):
    """Whether many of these numbers occur more than once; a few do by chance."""
    return bool(np.unique(numbers).size < 0.95 * numbers.size)


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
    normal = normal_facts(draws[:, 3:])
    del normal["different"]  # That is looked at below.
    return {"uniform": uniform_facts(draws[:, :3]), "normal": normal}


@probe(call="vector_and_matrices(key, n)")
def relation(learner, seed, n):
    draws = table(runs(learner, seed, n), 3 + 400 * n)
    matrices = draws[:, 3:].reshape(RUNS, n, 400)
    twins = [
        [i, j]
        for i in range(n)
        for j in range(i + 1, n)
        if all(np.intersect1d(run[i], run[j]).size > 40 for run in matrices)
    ]
    first_run = matrices[0]
    return {
        "all_alike": len(twins) == n * (n - 1) // 2,
        "some_alike": bool(twins),
        "repeated_inside": any(repeated(matrix) for matrix in first_run),
        "vector_in_matrices": same_bits(draws[:, :3], draws[:, 3:]),
    }


@probe(call="vector_and_matrices(key, n)")
def reuse(learner, seed, n):
    function = learner.vector_and_matrices
    return consumes_twice(function, lambda: function(jax.random.key(seed), n))
