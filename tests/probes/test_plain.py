"""`plain`: the one way from what learners return to data."""

from __future__ import annotations

import collections
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from autograder.probes.plain import plain
from autograder.wire import Key, NotPlain, Record, decode, encode


class State(NamedTuple):
    loss: Any
    step: int


def test_arrays_become_numpy() -> None:
    got = plain({"a": [jnp.arange(3)], "b": (np.float32(2.5), 1)})
    assert isinstance(got["a"][0], np.ndarray)
    assert got["a"][0].dtype == np.int32
    assert isinstance(got["b"][0], np.ndarray)
    assert (got["b"][0].dtype, got["b"][0].shape, got["b"][1]) == (np.float32, (), 1)


def test_every_value_can_be_sent() -> None:
    value = [
        None,
        True,
        2,
        2.0,
        1j,
        "s",
        b"b",
        jnp.ones((2, 0)),
        jnp.ones(2, "bfloat16"),
        State(jnp.ones(2), 3),
    ]
    again = decode(encode(plain(value)))
    assert again[:7] == value[:7]
    assert again[8].dtype.name == "bfloat16"
    assert again[9].step == 3


def test_named_tuples_become_records() -> None:
    got = plain(State(1.0, 3))
    assert got == Record("State", ("loss", "step"), (1.0, 3))


def test_kinds_of_dicts_become_dicts() -> None:
    ordered = collections.OrderedDict(b=1, a=2)
    assert plain(ordered) == {"b": 1, "a": 2}
    assert type(plain(collections.defaultdict(int, a=1))) is dict


def test_typed_keys_become_keys() -> None:
    got = plain(jax.random.split(jax.random.key(0), 3))
    assert isinstance(got, Key)
    assert (got.impl, got.data.shape, got.data.dtype) == ("threefry2x32", (3, 2), np.uint32)


def test_untyped_keys_stay_arrays() -> None:
    assert plain(jax.random.PRNGKey(0)).dtype == np.uint32


def leaked() -> Any:
    kept: list[Any] = []
    jax.jit(lambda x: kept.append(x) or x)(1.0)
    return kept[0]


def deleted() -> Any:
    array = jnp.ones(3) + 1
    array.delete()
    return array


def own_self() -> Any:
    value: dict[str, Any] = {}
    value["me"] = [value]
    return value


def wide() -> Any:
    return [[0] * 200] * 60


class Half:
    def __array__(self) -> Any:
        return np.ones(3)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ((i for i in [1]), "a generator"),
        (lambda: 1, "a function"),
        (np, "a module"),
        (State, "a class"),
        (Half(), "of type `Half`"),
        ({1, 2}, "of type `set`"),
        (leaked(), "a tracer: a stand-in for a value, which has left the function it belongs to"),
        (deleted(), "an array whose memory was given away (donated or deleted)"),
        (own_self(), "nested more than 32 deep, or contains itself"),
        (wide(), "made of more than 10000 parts"),
        (np.ma.array([1, 2]), "of type `MaskedArray`"),
        (jax.jit(lambda x: x), "of type `PjitFunction`"),
    ],
    ids=[
        "generator",
        "function",
        "module",
        "class",
        "object",
        "set",
        "tracer",
        "deleted",
        "self",
        "wide",
        "masked",
        "jit",
    ],
)
def test_what_is_no_data_is_named(value: Any, message: str) -> None:
    with pytest.raises(NotPlain) as error:
        plain([value])
    assert str(error.value) == message
