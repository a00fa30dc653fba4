"""Whether calls run compiled programs, and which calls make new ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import jax

from autograder.probes.behaviour import raised
from autograder.probes.learner import Learner
from autograder.probes.programs import outside_jit
from autograder.probes.tracing import bodies

Call = Callable[..., Any]
Arguments = tuple[Any, ...]


def compilation(
    learner: Learner, calls: Sequence[Call], first: Arguments, second: Arguments, third: Arguments
) -> dict[str, Any]:
    """What is traced when each of `calls` is made with `first`, again with `first`, with `second`, with `third`.

    To be observed before anything else is called: it counts what happens at the very first calls.

    Args:
      learner: the learner's module.
      calls: what is called, each with the same arguments.
      first: the arguments of the first two calls.
      second: arguments of the same kind (shapes, dtypes), with other numbers in them.
      third: once more others of the same kind.

    Returns:
      What `insist_reused` and `insist_compiled` of a check look at. For each call, "first" and "later" say how often
      the learner's code was entered traced or concrete (see `bodies`), and "outside" which operations run outside
      of compiled programs, None where that can't be seen. "same" and "again" name the exception that is raised
      where `first` and `third` are not to be traced any more.
    """

    def untraced(arguments: Arguments) -> list[Any]:
        # Also finds a trace in which no code of the learner sees a tracer.
        with jax.no_tracing():
            return [call(*arguments) for call in calls]

    return {
        "first": bodies(learner, [partial(call, *first) for call in calls]),
        "same": raised(lambda: untraced(first)),
        "later": bodies(learner, [partial(call, *second) for call in calls]),
        "again": raised(lambda: untraced(third)),
        "outside": [_outside(call, first) for call in calls],
    }


def _outside(call: Call, arguments: Arguments) -> list[str] | None:
    found: list[list[str]] = []
    error = raised(lambda: found.append(outside_jit(lambda *args: call(*args), *arguments)))
    if found:
        return found[0]
    # A program that was compiled ahead of time refuses to be traced once more, with a plain TypeError.
    return [] if error == "TypeError" and not _compiles_operations(call, arguments) else None


def _compiles_operations(call: Call, arguments: Arguments) -> bool:
    """Whether JAX compiles anything for `call`, when nothing is known of earlier calls: single operations do."""
    compiled: list[str] = []
    listening = True

    def hear(event: str, *_: Any, **__: Any) -> None:
        if listening and event.endswith("/jaxpr_to_mlir_module_duration"):
            compiled.append(event)

    jax.monitoring.register_event_duration_secs_listener(hear)
    jax.clear_caches()
    error = raised(lambda: call(*arguments))
    listening = False  # A listener cannot be taken back in every version of JAX.
    return bool(compiled) or error is not None
