"""What is insisted on of random draws, and how it is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from autograder.checking import CheckFailure, insist_key_decides, insist_keys_once

Call = Callable[[], None]


def keys(*, equal: bool = True, other: bool = True) -> dict[str, bool]:
    return {"equal_for_equal_keys": equal, "other_for_other_keys": other}


def test_right_draws_pass() -> None:
    insist_key_decides(keys())
    insist_keys_once(False)


@pytest.mark.parametrize(
    ("call", "reason", "words"),
    [
        (
            lambda: insist_key_decides(keys(equal=False)),
            "wrong_value",
            "something besides `key` decides them",
        ),
        (lambda: insist_key_decides(keys(other=False)), "wrong_value", "Another key gave the same numbers"),
        (lambda: insist_keys_once(True), "key_reused", "used again after it had been drawn from or split"),
    ],
)
def test_wrong_draws_are_told(call: Call, reason: str, words: str) -> None:
    with pytest.raises(CheckFailure) as caught:
        call()
    assert caught.value.reason == reason
    assert words in caught.value.message
