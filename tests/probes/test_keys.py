"""Keys consumed twice: what JAX's checker sees, and what a second look by the keys' bits corrects; keys drawn from."""

from __future__ import annotations

from collections.abc import Callable

import jax
import numpy as np
import pytest

from autograder.probes import consumes_twice, drawn, drawn_each, keys_drawn_from, reuses_key
from autograder.probes.learner import Learner

Make = Callable[[str], Learner]

RIGHT = {
    "split": """
        def draw(seed):
            one, other = jax.random.split(jax.random.key(seed))
            return jax.random.uniform(one), jax.random.normal(other)
    """,
    "old-style keys": """
        def draw(seed):
            one, other = jax.random.split(jax.random.PRNGKey(seed))
            return jax.random.uniform(one), jax.random.normal(other)
    """,
    "stacked and mapped": """
        def draw(seed):
            keys = jax.random.split(jax.random.key(seed), 3)
            return jax.vmap(jax.random.uniform)(jnp.stack(list(keys)))
    """,
    "picked in a loop": """
        def draw(seed):
            keys = jax.random.split(jax.random.key(seed), 3)
            fill = lambda i, xs: xs.at[i].set(jax.random.uniform(keys[i]))
            return jax.lax.fori_loop(0, 3, fill, jnp.zeros(3))
    """,
    "compiled": """
        @jax.jit
        def draw(seed):
            one, other = jax.random.split(jax.random.key(seed))
            return jax.random.uniform(one), jax.random.normal(other)
    """,
}
WRONG = {
    "the same key twice": """
        def draw(seed):
            key = jax.random.key(seed)
            return jax.random.uniform(key), jax.random.normal(key)
    """,
    "old-style keys": """
        from jax.random import PRNGKey

        def draw(seed):
            key = PRNGKey(seed)
            return jax.random.uniform(key), jax.random.normal(key)
    """,
    "the parent after a split": """
        def draw(seed):
            key = jax.random.key(seed)
            one, _ = jax.random.split(key)
            return jax.random.uniform(one), jax.random.normal(key)
    """,
    "compiled": """
        @jax.jit
        def draw(seed):
            key = jax.random.key(seed)
            return jax.random.uniform(key), jax.random.normal(key)
    """,
}


@pytest.mark.parametrize("source", RIGHT.values(), ids=RIGHT)
def test_a_key_for_each_use_is_no_reuse(learner: Make, source: str) -> None:
    draw = learner(source).draw
    assert consumes_twice(draw, lambda: draw(7)) is False


@pytest.mark.parametrize("source", WRONG.values(), ids=WRONG)
def test_a_key_used_twice_is_seen(learner: Make, source: str) -> None:
    draw = learner(source).draw
    assert consumes_twice(draw, lambda: draw(7)) is True


def test_the_makers_of_keys_are_as_before(learner: Make) -> None:
    makers = jax.random.key, jax.random.PRNGKey
    draw = learner(WRONG["the same key twice"]).draw
    consumes_twice(draw, lambda: draw(7))
    assert (jax.random.key, jax.random.PRNGKey) == makers


@pytest.mark.parametrize("source", [RIGHT["split"], WRONG["the same key twice"]])
def test_drawn_returns_what_the_call_returns(learner: Make, source: str) -> None:
    draw = learner(source).draw
    assert np.allclose(drawn(lambda: draw(7)), draw(7))


def test_drawn_calls_once_where_no_key_is_reused() -> None:
    calls = []

    def call() -> jax.Array:
        calls.append(1)
        return jax.random.uniform(jax.random.key(0))

    drawn(call)
    assert len(calls) == 1
    assert not reuses_key(call)


@pytest.mark.parametrize("reused", [False, True])
def test_drawn_each_asks_the_checker_until_it_objects(reused: bool) -> None:
    calls = []

    def call(seed: int) -> tuple[jax.Array, jax.Array]:
        calls.append(seed)
        key = jax.random.key(seed)
        one, other = (key, key) if reused else jax.random.split(key)
        draws = jax.random.uniform(one), jax.random.normal(other)
        return jax.block_until_ready(draws)

    values = drawn_each(call, range(4))
    assert calls == ([0, 0, 1, 2, 3] if reused else [0, 1, 2, 3])
    assert all(np.allclose(value, call(seed)) for seed, value in enumerate(values))


DRAWS = {
    "one draw of all": (1, "jax.random.normal(key, (4,))"),
    "a key for each": (4, "jax.vmap(jax.random.normal)(jax.random.split(key, 4))"),
    "a key for each, folded in": (3, "[jax.random.normal(jax.random.fold_in(key, i)) for i in range(3)]"),
    "one key again and again": (1, "[jax.random.normal(key) for _ in range(3)]"),
    "keys in a loop": (3, "jax.lax.map(jax.random.uniform, jax.random.split(key, 3))"),
    "compiled": (2, "jax.jit(lambda key: [jax.random.normal(k) for k in jax.random.split(key)])(key)"),
    "no draw": (None, "jax.random.split(key)"),
    "keys as integers": (None, "jax.random.normal(jnp.asarray(key, 'uint32') + 1)"),
}


@pytest.mark.parametrize(("count", "source"), DRAWS.values(), ids=DRAWS)
def test_keys_drawn_from(learner: Make, count: int | None, source: str) -> None:
    draw = learner(f"def draw(key): return {source}").draw
    assert keys_drawn_from(draw, 7) == count


def test_keys_drawn_from_what_is_still_to_do(learner: Make) -> None:
    draw = learner("def draw(key): raise NotImplementedError").draw
    with pytest.raises(NotImplementedError):
        keys_drawn_from(draw, 7)
