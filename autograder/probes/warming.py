"""What an exercise's `probes.py` wants to be warmed up: its function `warm`, which uses operations of JAX's own."""

from __future__ import annotations

import contextlib
import inspect
from collections.abc import Callable, Mapping
from typing import Any

import jax

from autograder.probes.loading import load
from autograder.probes.running import fresh


def warm_up(probes_source: str, inputs: Mapping[str, Any]) -> None:
    """Runs the function `warm` of these probes, if there is one, on the inputs that it names."""

    def run() -> Any:
        warm = getattr(load("probes", "probes.py", probes_source.encode()), "warm", None)
        if warm is None:
            return None
        return warm(**{name: fresh(inputs[name]) for name in inspect.signature(warm).parameters})

    attempt(run)


def attempt(call: Callable[[], Any]) -> None:
    """Calls it; what cannot be warmed up is compiled when it is needed, as if nothing had been."""
    with contextlib.suppress(Exception):
        jax.block_until_ready(call())
