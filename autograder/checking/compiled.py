"""Whether a learner's function runs compiled: what the probe helper `compilation` observed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from autograder.checking.check import fail, insist

# These move an argument to the device or change its type. Outside a compiled program they do no harm.
_MOVES = {"copy", "copy_p", "convert_element_type", "device_put"}


def insist_reused(seen: Mapping[str, Any], name: str, another: str, advice: str = "") -> None:
    """Fails if a call compiles what had been compiled before.

    Args:
      seen: what `compilation` observed.
      name: what was called, as the message names it.
      another: what was new at the later calls, as in "for other numbers in the same shape".
      advice: what to do, if it was compiled anew for that.
    """
    insist(
        seen["same"] != "RuntimeError",
        "recompiled_each_call",
        f"{name} was traced, and so compiled, once more for the very arguments that it had seen before. "
        "Make the compiled function once, outside any call.",
    )
    traced = any(count["traced"] for count in seen["later"])
    insist(
        not traced and seen["again"] != "RuntimeError",
        "recompiled",
        f"{name} was traced, and so compiled, once more {another}. {advice}".strip(),
    )


def insist_compiled(seen: Mapping[str, Any], calls: Sequence[str]) -> None:
    """Fails if one of the calls, here as they are shown, does arithmetic outside of a compiled program."""
    rows = list(zip(calls, seen["first"], seen["later"], seen["outside"], strict=True))
    loose = [row for row in rows if _is_loose(*row[1:])]
    for call, first, _, outside in loose:
        operations = ", ".join(f"`{name}`" for name in dict.fromkeys(outside or []))
        partly = first["traced"] or len(loose) < len(rows)
        fail(
            "partly_compiled" if partly else "not_compiled",
            f"`{call}` does arithmetic outside any compiled program{operations and f' ({operations})'}. "
            "Put all of it into the function that goes through `jax.jit`.",
        )


def _is_loose(first: Mapping[str, int], later: Mapping[str, int], outside: Sequence[str] | None) -> bool:
    """Whether a call does arithmetic outside of any compiled program."""
    if first["traced"] and not later["concrete"]:
        return False  # traced at first, not entered at all later: the function is a compiled one
    if outside is None:
        return first["traced"] == 0
    return bool(set(outside) - _MOVES)
