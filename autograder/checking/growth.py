"""Whether a program is one for all sizes: what the probe helper `growth` observed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from autograder.checking.check import insist


def insist_one_program(seen: Mapping[str, Any], name: str, advice: str) -> None:
    """Fails if the program of a function is longer for larger arrays.

    Args:
      seen: what `growth` observed.
      name: the function, as the message names it.
      advice: what does the work of the loop.
    """
    insist(
        seen["small"] == seen["large"],
        "not_vectorised",
        f"The program of `{name}` has {seen['small']} operations for small arrays and {seen['large']} for larger "
        f"ones: a Python loop is written out in it. {advice}",
    )


def insist_no_loop(seen: Mapping[str, Any], name: str, advice: str) -> None:
    """Fails if there is a loop in the program of a function; `seen`, `name` and `advice` as above."""
    insist(
        not seen["loops"],
        "sequential",
        f"The program of `{name}` holds a loop (`{', '.join(seen['loops'])}`), which takes one entry after the other. "
        f"{advice}",
    )
