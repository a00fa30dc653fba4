"""What every check of random draws insists on: that the key decides them, and that no key is used twice."""

from __future__ import annotations

from collections.abc import Mapping

from autograder.checking.check import insist


def insist_key_decides(seen: Mapping[str, bool]) -> None:
    """Fails unless equal keys gave equal numbers, and other keys other ones.

    Args:
      seen: "equal_for_equal_keys" and "other_for_other_keys", as a probe observed them.
    """
    insist(
        seen["equal_for_equal_keys"],
        "wrong_value",
        "Two calls with the same key gave different numbers: something besides `key` decides them.",
    )
    insist(
        seen["other_for_other_keys"],
        "wrong_value",
        "Another key gave the same numbers: each draw needs a key that is made from the argument `key`.",
    )


def insist_keys_once(reused: bool) -> None:
    """Fails if a key was `reused`: what `consumes_twice` observed."""
    insist(not reused, "key_reused", "A key was used again after it had been drawn from or split.")
