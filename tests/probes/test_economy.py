"""What is computed once serves several probes."""

from __future__ import annotations

import threading

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from autograder.probes import ahead, in_one_piece, once


def test_once_computes_at_the_first_call_only() -> None:
    calls = []

    @once
    def double(x: int) -> int:
        calls.append(x)
        return 2 * x

    assert [double(3), double(4), double(5)] == [6, 6, 6]
    assert calls == [3]


def test_once_keeps_no_exception() -> None:
    calls = []

    @once
    def fails_at_first() -> str:
        calls.append(1)
        if len(calls) == 1:
            raise ValueError("at first")
        return "then"

    with pytest.raises(ValueError, match="at first"):
        fails_at_first()
    assert [fails_at_first(), fails_at_first()] == ["then", "then"]
    assert len(calls) == 2


def test_ahead_traces_at_once_and_compiles_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    traced, compiling = [], []
    compile_it = jax.stages.Lowered.compile

    def note(lowered: jax.stages.Lowered) -> jax.stages.Compiled:
        compiling.append(threading.current_thread())
        return compile_it(lowered)

    def run(x: jax.Array) -> jax.Array:
        traced.append(x)
        return x + 1

    monkeypatch.setattr(jax.stages.Lowered, "compile", note)
    compiled = ahead(run, jax.ShapeDtypeStruct((2,), "float32"))
    assert len(traced) == 1
    assert np.array_equal(compiled(jnp.ones(2)), [2, 2])
    assert np.array_equal(compiled(jnp.zeros(2)), [1, 1])
    assert len(traced) == len(compiling) == 1
    assert compiling[0] is not threading.main_thread()


def test_ahead_raises_what_tracing_raises() -> None:
    with pytest.raises(ZeroDivisionError):
        ahead(lambda x: 1 / 0, jnp.ones(2))


def test_in_one_piece_compiles_the_whole_call() -> None:
    seen = []

    def call() -> dict[str, jax.Array]:
        x = jnp.sin(2.0) + 1
        seen.append(isinstance(x, jax.core.Tracer))
        return {"x": x}

    assert np.allclose(in_one_piece(call)["x"], np.sin(2.0) + 1)
    assert seen == [True]


def test_in_one_piece_leaves_what_is_numpys_as_it_is() -> None:
    given = in_one_piece(lambda: [np.ones(2), {"a": np.float64(0.1), "b": jnp.ones(3)}, 1.0])
    assert [given[0].dtype, type(given[1]["a"]), given[1]["a"]] == [np.float64, np.float64, 0.1]
    assert isinstance(given[1]["b"], jax.Array)


def test_in_one_piece_calls_plainly_what_cannot_be_compiled() -> None:
    def call() -> list[float]:
        return [float(jnp.sin(2.0)), 1.0]

    assert in_one_piece(call) == pytest.approx([np.sin(2.0), 1.0])


def test_in_one_piece_lets_errors_out() -> None:
    with pytest.raises(ZeroDivisionError):
        in_one_piece(lambda: 1 / 0)
