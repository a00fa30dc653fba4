import jax
import numpy as np
from autograder.probes import (
    all_different,
    consumes_twice,
    drawn,
    drawn_each,
    flat,
    form,
    keys_drawn_from,
    normal_facts,
    once,
    predictions,
    probe,
    rows_of_draws,
    table,
    uncorrelated,
)

FEW = 2  # So many neighbouring seeds are tried one by one,
RUNS = 8  # so many if they can't be tried all at once,
MANY = 4000  # and so many if they can.


def inputs(rng):
    return {"seed": int(rng.integers(1_000, 1_000_000)), "n": int(rng.integers(11, 15))}


@once
def single_draws(learner, seed, n):
    return drawn_each(lambda i: learner.individually(jax.random.key(seed + i), n), range(FEW))


@once
def whole_draws(learner, seed, n):
    return drawn_each(lambda i: learner.all_at_once(jax.random.key(seed + i), n), range(FEW))


def many(function, seed, n, draws):
    return rows_of_draws(lambda s: function(jax.random.key(s), n), seed, draws, n, many=MANY, few=RUNS)


@jax.jit
def both_ways(key):
    """Three numbers one by one, at once, and at once again."""
    one_by_one = jax.vmap(jax.random.normal)(jax.random.split(key, 3))
    return one_by_one, jax.random.normal(key, (3,)), jax.random.normal(key, (3,))


def warm(seed, n):
    """What is compiled beforehand: JAX's own operations on keys, in shapes that are likely."""
    both_ways(jax.random.key(42))
    with jax.enable_custom_prng(True):
        key = jax.random.key(seed)
        for count in (n, n + 1, 2, 4, 5):
            jax.random.split(key, count)
        jax.random.fold_in(key, 0)
        for count in (n, 4):
            some = jax.random.split(key, count)
            some[0], jax.vmap(lambda one: jax.random.normal(one))(some)  # noqa: B018
        for shape in ((), (n,), (1,), (4,)):
            jax.random.normal(key, shape)
        keys = jax.vmap(jax.random.key)(np.arange(seed, seed + MANY, dtype="int32"))
        jax.vmap(lambda key: jax.vmap(jax.random.normal)(jax.random.split(key, n)))(keys)
        jax.vmap(lambda key: jax.random.normal(key, (n,)))(keys)
        jax.vmap(jax.random.normal)(jax.random.split(key, 1))


def numbers(function, seed, n, draws):
    rows = many(function, seed, n, draws)
    return {**normal_facts(rows), "independent": uncorrelated(rows)}


def key_facts(draws, again):
    return {
        "equal_for_equal_keys": bool(np.array_equal(flat(draws[0]), flat(again))),
        "other_for_other_keys": all_different([flat(draw) for draw in draws]),
    }


def uses(function, seed):
    """What `function` does with keys, to draw four numbers."""
    return {
        "key_reused": consumes_twice(function, lambda: function(jax.random.key(seed), 4)),
        "keys": keys_drawn_from(lambda key: function(key, 4), seed),
    }


# --- individually


@probe(call="individually(key, n)")
def single(learner, seed, n):
    return form(single_draws(learner, seed, n)[0])


@probe(call="individually(key, 1)")
def single_of_one(learner, seed):
    return form(drawn(lambda: learner.individually(jax.random.key(seed), 1)))


@probe(call="individually(key, n), with equal and with other keys")
def single_keys(learner, seed, n):
    again = drawn(lambda: learner.individually(jax.random.key(seed), n))
    return key_facts(single_draws(learner, seed, n), again)


@probe(call="individually(key, 4)")
def single_uses(learner, seed):
    return uses(learner.individually, seed)


# --- all_at_once


@probe(call="all_at_once(key, n)")
def whole(learner, seed, n):
    return form(whole_draws(learner, seed, n)[0])


@probe(call="all_at_once(key, 1)")
def whole_of_one(learner, seed):
    return form(drawn(lambda: learner.all_at_once(jax.random.key(seed), 1)))


@probe(call="all_at_once(key, n), with equal and with other keys")
def whole_keys(learner, seed, n):
    again = drawn(lambda: learner.all_at_once(jax.random.key(seed), n))
    return key_facts(whole_draws(learner, seed, n), again)


@probe(call="all_at_once(key, 4)")
def whole_uses(learner, seed):
    return uses(learner.all_at_once, seed)


# --- both


@probe(call="individually(key, n), all_at_once(key, n)")
def related(learner, seed, n):
    pairs = zip(single_draws(learner, seed, n), whole_draws(learner, seed, n), strict=True)
    return any(np.array_equal(flat(one), flat(other)) for one, other in pairs)


@probe(call="PREDICTION")
def answers(learner):
    """The predictions, and what the two ways do on the installed versions: drawn here, not by the learner."""
    asked = predictions(learner, "PREDICTION") if isinstance(learner.PREDICTION, dict) else {}
    given = {name: word(answer) for name, answer in asked.items()}
    one_by_one, at_once, again = both_ways(jax.random.key(42))
    state, restarted = np.random.RandomState(0), np.random.RandomState(0)
    singles = [state.uniform() for _ in range(3)]
    return {
        "given": given,
        "truth": {
            "numpy": said(np.array_equal(singles, restarted.uniform(size=3))),
            "jax": said(np.array_equal(one_by_one, at_once)),
            "again": said(np.array_equal(at_once, again)),
        },
    }


# --- Last, because a program that keeps state in a global keeps a tracer after these.


@probe(call="individually(key, n), for many keys")
def single_numbers(learner, seed, n):
    return numbers(learner.individually, seed, n, single_draws(learner, seed, n))


@probe(call="all_at_once(key, n), for many keys")
def whole_numbers(learner, seed, n):
    return numbers(learner.all_at_once, seed, n, whole_draws(learner, seed, n))


def said(fact):
    return "yes" if fact else "no"


def word(answer):
    """An answer as "yes" or "no", if it can be read so."""
    if isinstance(answer, bool | np.bool_):
        return said(answer)
    return answer.strip(" .!").lower() if isinstance(answer, str) else answer
