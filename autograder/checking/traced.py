"""Whether JAX could trace a learner's code: what the probe helper `traced` observed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from autograder.checking.check import insist


def insist_traceable(seen: Mapping[str, Any], subject: str, advice: str) -> None:
    """Fails if an exception came of the call.

    Args:
      seen: what `traced` observed.
      subject: where and what was traced, as the sentence begins: "Inside of `jax.jit`, `run`".
      advice: what to do, if the code wanted to know a number.
    """
    insist(
        seen["error"] != "a number",
        "not_traceable",
        f"{subject} stopped: while JAX traces, the numbers are not known yet, and something wants to know one. "
        f"{advice}",
    )
    insist(seen["error"] is None, "not_traceable", f"{subject} raised {seen['error']}.")
