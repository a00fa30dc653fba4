"""Observations: what goes over the wire comes back, and what is none is an error, never a crash."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plain_values import arrays, plain_values

from autograder.errors import WireError
from autograder.observation import Failure, Frame, Observation, Observations, failure_from_plain
from autograder.wire import decode, encode

FAILURE = Failure(
    "builtins.ValueError", "no", (Frame("pdf", 3), Frame("<lambda>", 9)), "x = =", "jax._src.core.f"
)


@pytest.mark.parametrize(
    "observation",
    [
        Observation("value", {"a": [1, None]}),
        Observation("raised", reason="exception", failure=FAILURE),
        Observation("missing", reason="missing_name", message="`pdf` is not defined."),
    ],
)
def test_observation_round_trip(observation: Observation) -> None:
    assert Observation.from_plain(decode(encode(observation.to_plain()))) == observation


def test_observations_round_trip() -> None:
    program = Observations({"a": Observation("value", 3)}, ("a remark",), 0.5, "full", ("one",))
    assert Observations.decode(program.encode()) == program


@settings(max_examples=300, deadline=None)
@given(plain_values)
def test_observation_of_anything_else(plain: Any) -> None:
    for read in (Observation.from_plain, failure_from_plain):
        with pytest.raises(WireError):
            read(plain)
    with pytest.raises(WireError):
        Observations.decode(encode(plain))


ends = (
    st.none() | st.integers() | st.floats() | st.text(max_size=3) | arrays | st.lists(st.none(), max_size=2)
)
frame_like = (
    st.fixed_dictionaries({"function": st.text(max_size=3) | ends, "line": st.integers() | ends}) | ends
)
failure_like = st.fixed_dictionaries(
    {
        "type": ends,
        "message": ends,
        "text": ends,
        "origin": ends,
        "frames": st.lists(frame_like, max_size=2) | ends,
    }
)
observation_like = st.fixed_dictionaries(
    {"kind": ends, "value": ends, "reason": ends, "message": ends, "failure": failure_like | ends}
)


@settings(max_examples=300, deadline=None)
@given(observation_like)
def test_observation_of_lying_parts(plain: Any) -> None:
    try:
        observation = Observation.from_plain(plain)
    except WireError:
        return
    assert isinstance(observation.kind, str)


def test_observation_is_cut_to_a_sane_length() -> None:
    long = "x" * 100_000
    texts = {"type": long, "message": long, "text": long, "origin": long}
    failure = {**texts, "frames": [{"function": long, "line": 1}] * 100}
    plain = {"kind": "raised", "value": None, "reason": long, "message": long, "failure": failure}
    observation = Observation.from_plain(plain)
    assert observation.failure is not None
    assert len(observation.failure.message) == 5000
    assert len(observation.failure.frames) == 50
    assert len(observation.reason or "") == 100
    assert len(repr(observation)) < 50_000
