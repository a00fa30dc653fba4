"""How often the learner's own code runs, and with what: traced, or with concrete values."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Sequence
from types import FrameType
from typing import Any

import jax

from autograder.probes.learner import Learner

# Frames that are part of a function's body and not a function of their own.
_INNER = {"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"}


def bodies(learner: Learner, calls: Sequence[Callable[[], Any]]) -> list[dict[str, int]]:
    """For each call: how often functions of the submission were entered, traced and concrete.

    An entry is traced when a local of it (an argument, mostly) is a tracer: that is a compilation at work, or
    another transformation. What JAX has compiled runs without entering any Python function at all.
    """
    return [_count(learner.filename, call) for call in calls]


def _count(filename: str, call: Callable[[], Any]) -> dict[str, int]:
    counts = {"traced": 0, "concrete": 0}

    def enter(frame: FrameType, event: str, _: Any) -> None:
        code = frame.f_code
        if event == "call" and code.co_filename == filename and code.co_name not in _INNER:
            counts["traced" if _holds_tracer(frame) else "concrete"] += 1

    before = sys.getprofile()
    sys.setprofile(enter)
    try:
        call()
    finally:
        sys.setprofile(before)
    return counts


def _holds_tracer(frame: FrameType) -> bool:
    return any(
        isinstance(leaf, jax.core.Tracer) for value in frame.f_locals.values() for leaf in _leaves(value)
    )


def _leaves(value: Any) -> list[Any]:
    # What JAX cannot take apart, as a dict whose keys have no order, it does not trace either.
    with contextlib.suppress(Exception):
        return jax.tree_util.tree_leaves(value)
    return []
