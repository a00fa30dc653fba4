"""How a submission is loaded, and what becomes of each way for a probe to end."""

from __future__ import annotations

import contextlib
import sys
import textwrap
from collections.abc import Callable, Iterator
from typing import Any

import jax
import numpy as np
import pytest

from autograder.observation import Observation
from autograder.probes import probe
from autograder.probes.learner import Learner
from autograder.probes.loading import load
from autograder.probes.probe import Probe, probes_of
from autograder.probes.running import fresh, observe, observe_failure, send
from autograder.wire import encode

Make = Callable[[str], Learner]


@probe
def result(learner: Any) -> Any:
    return learner.foo()


def observed(learner: Learner) -> Observation:
    return observe(result.__probe__, result, learner, {})  # type: ignore[attr-defined]


def seen(make: Make, body: str) -> Observation:
    """The observation of a call of `foo`, which has this body."""
    return observed(make("def foo():\n" + textwrap.indent(textwrap.dedent(body), "    ")))


def test_a_value(learner: Make) -> None:
    assert seen(learner, "return [1, 'a']") == Observation("value", [1, "a"])


def test_an_exception_has_the_learners_frames_only(learner: Make) -> None:
    found = observed(
        learner("""
            def helper(x):
                return jnp.zeros(3) + jnp.zeros(4)

            def foo():
                return jax.vmap(helper)(jnp.zeros(2))
        """)
    )
    assert (found.kind, found.reason) == ("raised", "exception")
    assert found.failure is not None
    assert found.failure.type == "TypeError"
    assert [frame.function for frame in found.failure.frames] == ["foo", "helper"]


@pytest.mark.parametrize(
    ("body", "of_jax"),
    [
        ("a = jnp.zeros(3)\na[0] = 1", True),
        ("return jnp.where(jnp.zeros(3), 1)", True),
        ("return jnp.zeros(3, axis=1)", False),
        ("return undefined", False),
    ],
)
def test_an_exception_has_its_origin(learner: Make, body: str, of_jax: bool) -> None:
    failure = seen(learner, body).failure
    assert failure is not None
    assert failure.origin.startswith("jax.") if of_jax else not failure.origin


def test_a_todo(learner: Make) -> None:
    found = seen(learner, "raise NotImplementedError('TODO: foo')")
    assert (found.kind, found.reason) == ("not_attempted", "todo")


def test_a_todo_behind_a_transformation(learner: Make) -> None:
    found = seen(
        learner, "return jax.jit(jax.vmap(bar))(jnp.ones(3))\n\n\ndef bar(x):\n    raise NotImplementedError"
    )
    assert found.kind in ("not_attempted", "raised")
    found = observed(
        learner("""
            def bar(x):
                raise NotImplementedError("TODO")

            def foo():
                return jax.jit(jax.vmap(bar))(jnp.ones(3))
        """)
    )
    assert (found.kind, found.reason) == ("not_attempted", "todo")


def test_not_implemented_by_jax_is_an_exception(learner: Make) -> None:
    found = seen(learner, "return jax.jvp(lambda x: jax.pure_callback(lambda y: y, x, x), (1.0,), (1.0,))")
    assert found.kind == "raised"


def test_a_missing_name(learner: Make) -> None:
    found = observed(learner("def fo():\n    return 1"))
    assert found == Observation("missing", reason="missing_name", message="`foo` is not defined.")


def test_an_unanswered_prediction(learner: Make) -> None:
    @probe
    def answers(learner: Any) -> Any:
        from autograder.probes import predictions

        return predictions(learner)

    found = observe(answers.__probe__, answers, learner("PREDICTIONS = {'a': None}"), {})  # type: ignore[attr-defined]
    assert found == Observation("not_attempted", reason="unanswered", message="No prediction yet for: a.")


@pytest.mark.parametrize(
    ("body", "kind", "reason"),
    [
        ("raise SystemExit(3)", "crashed", "exited"),
        ("exit()", "crashed", "exited"),
        ("raise KeyboardInterrupt", "crashed", "exited"),
        ("raise MemoryError", "crashed", "out_of_memory"),
        ("raise RuntimeError('RESOURCE_EXHAUSTED: Out of memory')", "crashed", "out_of_memory"),
        ("return (i for i in [])", "failed", "not_data"),
        ("return '\\ud800'", "value", None),
        ("raise RuntimeError('\\ud800')", "raised", "exception"),
        ("return foo()", "raised", "exception"),
        ("raise type('Odd', (Exception,), {'__str__': lambda self: 1 / 0})", "raised", "exception"),
        ("raise BaseException('all of it')", "raised", "exception"),
        ("compile('a b', 'answer.py', 'exec')", "raised", "exception"),
    ],
)
def test_other_endings(learner: Make, body: str, kind: str, reason: str | None) -> None:
    found = seen(learner, body)
    assert (found.kind, found.reason) == (kind, reason)


def test_messages_that_cannot_be_shown(learner: Make) -> None:
    found = seen(learner, "raise type('Odd', (Exception,), {'__str__': lambda self: 1 / 0})")
    assert found.failure is not None
    assert found.failure.message == "(its message cannot be shown)"
    found = seen(learner, "raise RuntimeError('a\\ud800b' + 'x' * 9999)")
    assert found.failure is not None
    assert found.failure.message == "a?b" + "x" * 1997


@pytest.mark.parametrize(
    ("source", "message", "line"),
    [
        (b"x = 1\ndef foo(:\n    pass\n", "invalid syntax", 2),
        (b"x = (\n", "'(' was never closed", 1),
        (b"if 1:\nx = 2\n", "expected an indented block after 'if' statement on line 1", 2),
        (b"x = 1\nx = \xff\n", "", None),
        (b"x = 1\ny\0\n", "it holds null bytes; save it as UTF-8 text", 2),
        (b"# coding: no_such_codec\n", "", None),
        (b"x = " + b"(" * 300 + b")" * 300, "too many nested parentheses", 1),
    ],
)
def test_a_syntax_error(source: bytes, message: str, line: int | None) -> None:
    with pytest.raises((SyntaxError, ValueError)) as error:
        load("submission_answer", "answer.py", source)
    found = observe_failure(error.value, "answer.py", loading=True)
    assert (found.kind, found.reason) == ("raised", "syntax_error")
    assert found.failure is not None
    assert message in found.failure.message
    if line is not None:
        assert found.failure.frames[0].line == line


def test_modules_serve_dataclasses_and_inspect(learner: Make) -> None:
    found = observed(
        learner("""
            import dataclasses, inspect

            @dataclasses.dataclass
            class Model:
                size: int = 3

            def foo():
                return [Model().size, inspect.getsource(foo).strip().splitlines()[0]]
        """)
    )
    assert found.value == [3, "def foo():"]


def test_fresh_copies_inputs() -> None:
    array = np.arange(3)
    value = fresh({"a": [array, 1], "b": (array, "text")})
    assert isinstance(value["a"][0], jax.Array)
    assert value["a"][0].dtype == np.int32
    assert value["a"][1] == 1
    assert value["b"][1] == "text"
    array[0] = 9
    assert value["a"][0][0] == 0


def test_probe_marks_a_function() -> None:
    @probe(devices=4, x64=True, call="foo(x)")
    def one(learner: Any, x: Any, y: Any) -> None: ...

    assert one.__probe__ == Probe("one", ("x", "y"), 4, True, "foo(x)")  # type: ignore[attr-defined]
    assert one.__probe__.configuration == (4, True)  # type: ignore[attr-defined]


def test_probes_of_a_module_in_order() -> None:
    source = (
        b"from autograder.probes import probe\n@probe\ndef b(l, x): 1\n@probe\ndef a(l): 1\ndef c(l): 1\n"
    )
    module = load("probes_for_a_test", "probes.py", source)
    assert list(probes_of(module)) == ["b", "a"]


def test_an_answer_is_sent_where_the_recursion_limit_is_used_up(recursion_limit: int) -> None:
    """As it is after JAX took apart a nest of thousands of tuples, see attacks/exhausting/results.py."""
    observed, said = Observation("value", [np.zeros(2), {"a": (1, 2)}]), []

    def say(kind: str, **content: Any) -> None:
        said.append(encode({"kind": kind, **content}))

    _use_up_recursion()
    with pytest.raises(RecursionError):
        say("probe", observation=observed.to_plain())
    send(say, "foo", observed)
    sys.setrecursionlimit(recursion_limit)
    say("probe", name="foo", observation=observed.to_plain())
    assert said[0] == said[1]


@pytest.fixture
def recursion_limit() -> Iterator[int]:
    limit = sys.getrecursionlimit()
    yield limit
    sys.setrecursionlimit(limit)


def _use_up_recursion() -> None:
    """Sets the recursion limit to a few frames more than there are."""
    for limit in range(10, 1000):
        with contextlib.suppress(RecursionError):
            sys.setrecursionlimit(limit)
            sys.setrecursionlimit(limit + 5)
            return
