"""`@check`, `insist` and `fail`: what an author writes."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from autograder.checking import Check, CheckFailure, check, checks_of, fail, insist


def test_check_keeps_promise_points_and_needs() -> None:
    @check(points=2)
    def check_vector(vector: Any) -> None:
        """`pdf_vec` gives
        the density"""

    @check(kind="structural", needs=[check_vector])
    def check_matrix(matrix: Any) -> None:
        """A matrix"""

    module = ModuleType("checks")
    vars(module).update(check_vector=check_vector, check_matrix=check_matrix, other=print)
    assert checks_of(module) == {
        "check_vector": Check("check_vector", "`pdf_vec` gives the density", 2.0, "value", ()),
        "check_matrix": Check("check_matrix", "A matrix", 1.0, "structural", ("check_vector",)),
    }


def test_check_of_no_known_kind() -> None:
    with pytest.raises(ValueError, match="a check's kind is value or structural, not 'style'"):
        check(kind="style")


def test_insist_passes_what_is_true() -> None:
    insist([1], "reason", "message")


@pytest.mark.parametrize("condition", [False, 0, [], None])
def test_insist_fails_what_is_not(condition: object) -> None:
    with pytest.raises(CheckFailure) as error:
        insist(condition, "recompiled", "Compile it once.")
    assert (error.value.reason, error.value.message) == ("recompiled", "Compile it once.")
    assert str(error.value) == "recompiled: Compile it once."


def test_fail_with_got_and_expected() -> None:
    with pytest.raises(CheckFailure) as error:
        fail("wrong_value", "Off by one.", got="3", expected="4")
    assert (error.value.got, error.value.expected) == ("3", "4")
