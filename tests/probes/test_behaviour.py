"""What a call does beside returning a value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from autograder.probes import kinds, mutated, predicted, predictions, printed, raised, reuses_key, snapshot
from autograder.probes.learner import Learner, MissingName, Unanswered

CLEAN: dict[str, Callable[[Any], Any]] = {
    "one draw": lambda key: jax.random.normal(key, (3,)),
    "both halves": lambda key: [jax.random.normal(k) for k in jax.random.split(key)],
    "fold_in": lambda key: [jax.random.normal(jax.random.fold_in(key, i)) for i in range(2)],
    "mapped over keys": lambda key: jax.vmap(jax.random.normal)(jax.random.split(key, 4)),
    "in a compiled function": lambda key: jax.jit(lambda k: jax.random.normal(jax.random.split(k)[0]))(key),
    "in a scan": lambda key: jax.lax.scan(
        lambda k, _: (
            (jax.random.split(k)[0], jax.random.normal(jax.random.split(k)[1])) if False else (k, None)
        ),
        key,
        length=2,
    ),
}
REUSED: dict[str, Callable[[Any], Any]] = {
    "two draws": lambda key: [jax.random.normal(key), jax.random.uniform(key)],
    "split twice": lambda key: [jax.random.split(key), jax.random.split(key)],
    "parent after split": lambda key: [jax.random.split(key), jax.random.normal(key)],
    "one half twice": lambda key: (
        [jax.random.normal(jax.random.split(key)[0])] * 0
        + (lambda k: [jax.random.normal(k), jax.random.normal(k)])(jax.random.split(key)[0])
    ),
    "in a compiled function": lambda key: jax.jit(lambda k: jax.random.normal(k) + jax.random.normal(k))(key),
    "twice through a compiled function": lambda key: (lambda f: [f(key), f(key)])(jax.jit(jax.random.normal)),
}
MAKERS = {"typed": jax.random.key, "PRNGKey": jax.random.PRNGKey}


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
@pytest.mark.parametrize("draw", CLEAN.values(), ids=CLEAN)
def test_keys_that_are_used_once(make: Callable[[int], Any], draw: Callable[[Any], Any]) -> None:
    assert reuses_key(lambda: draw(make(0))) is False


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
@pytest.mark.parametrize("draw", REUSED.values(), ids=REUSED)
def test_keys_that_are_used_twice(make: Callable[[int], Any], draw: Callable[[Any], Any]) -> None:
    assert reuses_key(lambda: draw(make(0))) is True


def test_keys_in_a_function_that_was_compiled_before() -> None:
    @jax.jit
    def draw(seed: Any) -> Any:
        key = jax.random.key(seed)
        return jax.random.normal(key) + jax.random.normal(key)

    draw(0)
    assert reuses_key(lambda: draw(0)) is True


def test_keys_and_other_errors() -> None:
    with pytest.raises(ZeroDivisionError):
        reuses_key(lambda: 1 / 0)


def test_the_settings_are_put_back() -> None:
    reuses_key(lambda: jax.random.key(0))
    assert not jax.config.jax_debug_key_reuse
    assert jax.random.PRNGKey(0).dtype == np.uint32


def append(tree: Any) -> None:
    tree["list"].append(3)


def set_entry(tree: Any) -> None:
    tree["array"][0] = 9


def set_key(tree: Any) -> None:
    tree["new"] = 1


def replace_array(tree: Any) -> None:
    tree["jax"] = tree["jax"] + 1


def replace_number(tree: Any) -> None:
    tree["list"][0] = 1000


@pytest.mark.parametrize("change", [append, set_entry, set_key, replace_array, replace_number])
def test_mutated(change: Callable[[Any], None]) -> None:
    tree = {"list": [1, 2], "array": np.ones(2), "jax": jnp.ones(2)}
    assert mutated(lambda: change(tree), tree) is True


def test_not_mutated() -> None:
    tree = {"list": [1, 2], "array": np.array([np.nan, 1]), "jax": jnp.ones(2)}
    assert mutated(lambda: [tree["list"] + [3], tree["array"] * 2], tree) is False


def test_printed() -> None:
    assert printed(lambda: print("a", 1)) == "a 1\n"


def test_printed_while_traced_and_while_run() -> None:
    @jax.jit
    def f(x: Any) -> Any:
        print("traced")
        jax.debug.print("x = {x}", x=x)
        return x

    assert printed(lambda: [f(1.0), f(2.0)]) == "traced\nx = 1.0\nx = 2.0\n"


def test_printed_too_much() -> None:
    with pytest.raises(OSError, match="more than 1 MB was printed"):
        printed(lambda: [print("x" * 1000) for _ in range(2000)])


def test_kinds() -> None:
    assert kinds([jnp.ones(2), np.ones(2), np.float32(1), 1.0, {"a": True}]) == [
        "jax",
        "numpy",
        "numpy",
        "python",
        "python",
    ]


def test_snapshot_of_containers_that_change() -> None:
    numbers = [1, 2]
    tree = {"numbers": numbers, "pair": (numbers,)}
    kept = snapshot(tree)
    numbers.append(3)
    tree["other"] = ([],)
    assert kept == {"numbers": [1, 2], "pair": ([1, 2],)}


def test_raised() -> None:
    assert raised(lambda: 1) is None
    assert raised(lambda: 1 / 0) == "ZeroDivisionError"
    assert raised(lambda: jax.jit(lambda x: 1 if x else 2)(1.0)) == "TracerBoolConversionError"


def test_raised_lets_pass_what_is_still_to_do() -> None:
    def todo() -> None:
        raise NotImplementedError("TODO")

    with pytest.raises(NotImplementedError):
        raised(todo)


def test_predictions(learner: Callable[[str], Learner]) -> None:
    assert predictions(learner("PREDICTIONS = {'traces': 2, 'dtype': 'float32'}")) == {
        "traces": 2,
        "dtype": "float32",
    }
    assert predictions(learner("MINE = {'a': 0}"), "MINE") == {"a": 0}
    some = learner("PREDICTIONS = {'a': 1, 'b': None}")
    assert predictions(some, questions=["a"]) == {"a": 1}
    assert predicted(some, a=2) == {"answers": {"a": 1}, "truth": {"a": 2}}
    with pytest.raises(Unanswered, match="b"):
        predicted(some, a=2, b=3)


def test_predictions_without_an_answer(learner: Callable[[str], Learner]) -> None:
    with pytest.raises(Unanswered, match="No prediction yet for: a, c"):
        predictions(learner("PREDICTIONS = {'a': None, 'b': 0, 'c': None}"))


def test_predictions_that_are_missing(learner: Callable[[str], Learner]) -> None:
    with pytest.raises(MissingName, match="`PREDICTIONS` is not defined"):
        predictions(learner(""))
