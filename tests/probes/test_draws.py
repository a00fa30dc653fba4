"""Facts about draws: true of right ones at any seed, and each false for the error it is there for."""

from __future__ import annotations

from collections.abc import Callable

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from autograder.checking import CheckFailure, same_form
from autograder.probes import (
    all_different,
    dependence,
    flat,
    form,
    normal_facts,
    rows_of_draws,
    same_bits,
    table,
    uncorrelated,
    uniform_facts,
)

Draw = Callable[[np.random.Generator], np.ndarray]


def failed(facts: dict[str, bool]) -> set[str]:
    return {name for name, holds in facts.items() if not holds}


@pytest.mark.parametrize("seed", range(200))
def test_right_draws_pass_at_any_seed(seed: int) -> None:
    rng = np.random.default_rng(seed)
    assert failed(uniform_facts(rng.uniform(size=(8, 3)))) == set()
    assert failed(normal_facts(rng.normal(size=(8, 100)))) == set()
    assert failed(normal_facts(rng.normal(0, 0.3, size=(4, 50)), deviation=0.3)) == set()
    assert uncorrelated(rng.normal(2, 0.3, size=(400, 20)))
    assert dependence(rng.uniform(size=(400, 3))) < 4.5 / 20


@pytest.mark.parametrize(
    ("draw", "fact"),
    [
        (lambda rng: rng.uniform(-1, 1, size=(8, 3)), "in_range"),
        (lambda rng: rng.uniform(0.5, 1, size=(14, 3)), "spread"),
        (lambda rng: rng.uniform(0, 0.5, size=(40, 3)), "centred"),
        (lambda rng: np.repeat(rng.uniform(size=(8, 1)), 3, axis=1), "different"),
    ],
)
def test_what_is_not_uniform_fails(draw: Draw, fact: str) -> None:
    assert all(fact in failed(uniform_facts(draw(np.random.default_rng(seed)))) for seed in range(20))


@pytest.mark.parametrize(
    ("draw", "fact"),
    [
        (lambda rng: rng.normal(1, 1, size=(8, 100)), "centred"),
        (lambda rng: rng.normal(0, 2, size=(8, 100)), "deviation"),
        (lambda rng: np.repeat(rng.normal(size=(8, 10)), 10, axis=1), "different"),
        (lambda rng: rng.uniform(-(3**0.5), 3**0.5, size=(20, 100)), "share_beyond_1"),
        (lambda rng: np.clip(rng.normal(size=(400, 100)), -3, 3), "far_ones"),
    ],
)
def test_what_is_not_normal_fails(draw: Draw, fact: str) -> None:
    assert all(fact in failed(normal_facts(draw(np.random.default_rng(seed)))) for seed in range(20))


@pytest.mark.parametrize("seed", range(20))
def test_columns_that_tell_of_each_other(seed: int) -> None:
    rng = np.random.default_rng(seed)
    normals, uniforms = rng.normal(size=(400, 20)), rng.uniform(size=(400, 3))
    assert not uncorrelated(normals - normals.mean(axis=1, keepdims=True))
    assert not uncorrelated(np.concatenate([normals, -normals[:, :1]], axis=1))
    assert uncorrelated(np.repeat(normals[:50, :1], 20, axis=1))  # too few to tell
    for other in (uniforms[:, 0] + 0.5, 1 - uniforms[:, 0]):
        assert dependence(np.column_stack([uniforms, other % 1])) > 0.95
    assert dependence(np.sort(uniforms, axis=1)) > 4.5 / 20


def test_the_bits_of_one_key_in_two_distributions_are_seen() -> None:
    keys = [jax.random.key(seed) for seed in range(4)]
    uniforms = np.stack([jax.random.uniform(key, (3,)) for key in keys])
    normals = np.stack([jax.random.normal(key, (3,)) for key in keys])
    others = np.stack([jax.random.normal(jax.random.fold_in(key, 1), (3,)) for key in keys])
    assert same_bits(uniforms, normals)
    assert not same_bits(uniforms, others)


def test_form_and_numbers_of_a_tree() -> None:
    tree = (jnp.zeros((2, 3)), [np.ones(2, "int32"), jax.random.key(0)], 1.5)
    assert form(tree) == [
        "float32 array of shape (2, 3)",
        ["int32 array of shape (2,)", "a random key"],
        "a value of type float",
    ]
    assert flat(tree).tolist() == [0.0] * 6 + [1.0, 1.0, 1.5]
    assert flat("text").size == 0


def test_table_of_rows_that_fit_and_of_rows_that_do_not() -> None:
    assert table([[1.0, 2.0], (3.0, 4.0)], 2).tolist() == [[1.0, 2.0], [3.0, 4.0]]
    assert np.isnan(table([[1.0], [2.0, 3.0]], 2)).all()
    assert all_different([np.array([1.0]), np.array([2.0])])
    assert not all_different([np.array([1.0]), np.array([1.0])])


VECTOR, WIDER, INTEGERS = (f"{kind}" for kind in (
    "float32 array of shape (3,)", "float32 array of shape (4,)", "int32 array of shape (3,)",
))  # fmt: skip


@pytest.mark.parametrize(
    ("got", "wanted", "reason"),
    [
        (WIDER, VECTOR, "wrong_shape"),
        (INTEGERS, VECTOR, "wrong_dtype"),
        ([VECTOR], VECTOR, "wrong_structure"),
        ("a value of type float", VECTOR, "wrong_structure"),
        ([VECTOR, VECTOR], [VECTOR, WIDER], "wrong_shape"),
    ],
)
def test_another_form_is_named(got: object, wanted: object, reason: str) -> None:
    with pytest.raises(CheckFailure) as caught:
        same_form(got, wanted)
    assert caught.value.reason == reason
    same_form(wanted, wanted)


def pair(seed: int) -> tuple[jax.Array, jax.Array]:
    one, other = jax.random.split(jax.random.key(seed))
    return jax.random.uniform(one), jax.random.normal(other, (2,))


def untraceable(seed: int) -> list[float]:
    return [float(part) for part in flat(pair(int(seed)))]


@pytest.mark.parametrize(("call", "amount"), [(pair, 40), (untraceable, 6)])
def test_rows_of_draws_are_those_of_single_seeds(call: Callable[[int], object], amount: int) -> None:
    draws = [call(seed) for seed in range(5, 8)]
    rows = rows_of_draws(call, 5, draws, 3, many=40, few=6)
    assert rows.shape == (amount, 3)
    assert np.allclose(rows, table([call(seed) for seed in range(5, 5 + amount)], 3), rtol=1e-5)


def test_rows_of_draws_that_are_others_when_made_at_once_are_made_one_by_one() -> None:
    def call(seed: int) -> jax.Array:
        shift = 0.0 if isinstance(seed, int) else 0.5
        return jax.random.uniform(jax.random.key(seed), (2,)) + shift

    rows = rows_of_draws(call, 5, [call(5)], 2, many=40, few=4)
    assert np.allclose(rows, table([call(seed) for seed in range(5, 9)], 2))


def test_rows_of_draws_of_another_size_are_nan() -> None:
    assert np.isnan(rows_of_draws(pair, 5, [pair(5)], 4, many=10, few=3)).all()
