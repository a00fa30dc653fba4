"""`agree`: what counts as the same, in which order differences are named, and how values are shown."""

from __future__ import annotations

from typing import Any

import ml_dtypes
import numpy as np
import pytest

from autograder.checking import CheckFailure, agree, number, same, show
from autograder.checking.comparison import recorded_tolerance
from autograder.wire import Key, Record

F32, F64 = np.float32, np.float64
BF16 = ml_dtypes.bfloat16


def refusal(got: Any, expected: Any, **options: Any) -> CheckFailure:
    with pytest.raises(CheckFailure) as error:
        agree(got, expected, **options)
    return error.value


STATE = Record("State", ("loss", "step"), (np.ones(2, F32), 3))


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        ([1, 2.0], (1, 2.0)),
        ((np.ones(2, F32), [3]), [np.ones(2, F32), (3,)]),
        (2.5, np.array(2.5, F32)),
        (np.array(2.5, F32), 2.5),
        (np.array(3, "int32"), 3),
        (True, np.array(True)),
        ({"a": 1, "b": (2,)}, {"b": [2], "a": 1}),
        (STATE, Record("Other", ("loss", "step"), (np.ones(2, F32), np.array(3)))),
        (STATE, [np.ones(2, F32), 3]),
        ([], ()),
        ("text", "text"),
        (None, None),
        (b"x", b"x"),
        (np.zeros((0, 3), F32), np.zeros((0, 3), F32)),
        (np.array([np.nan, np.inf, -np.inf, 1], F32), np.array([np.nan, np.inf, -np.inf, 1], F32)),
        (np.array([True, False]), np.array([True, False])),
        (np.array([1 + 1e-9j], "complex64"), np.array([1], "complex64")),
        (Key("threefry2x32", np.array([0, 1], "uint32")), Key("rbg", np.array([0, 1], "uint32"))),
        (np.array([0, 1], "uint32"), Key("threefry2x32", np.array([0, 1], "uint32"))),
        (2**70, 2**70),
        (10**400, 10**400),
    ],
)
def test_agree(got: Any, expected: Any) -> None:
    agree(got, expected)
    assert same(got, expected, None)


@pytest.mark.parametrize(
    ("got", "expected", "reason", "message"),
    [
        ({"a": 1}, {"b": 1}, "wrong_structure", "A dict with the keys ['b'] was expected."),
        ({"a": 1, "b": 2}, {"b": 1}, "wrong_structure", "A dict with the keys ['b'] was expected."),
        ([1], {"b": 1}, "wrong_structure", "A dict with the keys ['b'] was expected."),
        ([1, 2], [1], "wrong_structure", "A tuple or list of 1 was expected."),
        (1, [1], "wrong_structure", "A tuple or list of 1 was expected."),
        ({0: 1}, [1], "wrong_structure", "A tuple or list of 1 was expected."),
        (np.ones(2), [1, 1], "wrong_structure", "A tuple or list of 2 was expected."),
        ((1, 3), STATE, "wrong_structure", "A named tuple with the fields loss, step was expected."),
        (
            Record("State", ("step", "loss"), (3, 1)),
            STATE,
            "wrong_structure",
            "A named tuple with the fields loss, step was expected.",
        ),
        (None, 1.0, "wrong_structure", "An array or a number was expected."),
        ([1.0], 1.0, "wrong_structure", "An array or a number was expected."),
        ("1", 1, "wrong_structure", "An array or a number was expected."),
        (1, "1", "wrong_structure", "It is not what was expected."),
        ("a", "b", "wrong_value", "It is not what was expected."),
        (1, None, "wrong_structure", "It is not what was expected."),
        (
            Key("threefry2x32", np.array([0, 1], "uint32")),
            np.ones(2),
            "wrong_structure",
            "An array or a number was expected.",
        ),
        (np.ones((1, 3)), np.ones(3), "wrong_shape", "The shape is (1, 3) and should be (3,)."),
        (2.0, np.ones(1), "wrong_shape", "The shape is () and should be (1,)."),
        (np.ones(3, F64), np.ones(3, F32), "wrong_dtype", "The dtype is float64 and should be float32."),
        (np.ones(3, "int32"), np.ones(3, F32), "wrong_dtype", "The dtype is int32 and should be float32."),
        (np.ones(3, BF16), np.ones(3, F32), "wrong_dtype", "The dtype is bfloat16 and should be float32."),
        (np.array([True]), np.array([1]), "wrong_dtype", "The dtype is bool and should be int64."),
        (
            np.array([1, np.nan, np.inf], F32),
            np.ones(3, F32),
            "not_finite",
            "2 of 3 entries are not a finite number; the expected value is finite.",
        ),
        (
            np.array([1, np.nan], F32),
            np.ones(2, F32),
            "not_finite",
            "1 of 2 entries is not a finite number; the expected value is finite.",
        ),
        (float("nan"), 1.0, "not_finite", "It is not a finite number; the expected value is finite."),
        (
            np.array([1, np.inf]),
            np.array([1, -np.inf]),
            "wrong_value",
            "1 of 2 entries differs, the first at [1].",
        ),
        (
            np.array([1, 0.0]),
            np.array([1, np.nan]),
            "wrong_value",
            "1 of 2 entries differs, the first at [1].",
        ),
        (
            np.array([[1.0, 2.0], [3.0, 5.0]]),
            np.array([[1.0, 9.0], [3.0, 4.0]]),
            "wrong_value",
            "2 of 4 entries differ, the first at [0, 1].",
        ),
        (
            np.array([True, False]),
            np.array([True, True]),
            "wrong_value",
            "1 of 2 entries differs, the first at [1].",
        ),
        (1, 2, "wrong_value", ""),
    ],
)
def test_agree_says_what_differs(got: Any, expected: Any, reason: str, message: str) -> None:
    failure = refusal(got, expected)
    assert (failure.reason, failure.message) == (reason, message)
    assert not same(got, expected, None, dtype=True)


def test_order_structure_shape_dtype_finiteness_values() -> None:
    """Each step is named before the next, whatever else is wrong."""
    nan = np.full(3, np.nan, F64)
    assert refusal([nan], np.ones(2, F32)).reason == "wrong_structure"
    assert refusal(nan, np.ones(2, F32)).reason == "wrong_shape"
    assert refusal(nan, np.ones(3, F32)).reason == "wrong_dtype"
    assert refusal(nan.astype(F32), np.ones(3, F32)).reason == "not_finite"
    assert refusal(np.zeros(3, F32), np.ones(3, F32)).reason == "wrong_value"


def test_dtype_can_be_left_open() -> None:
    agree(np.ones(3, F64), np.ones(3, F32), dtype=False)
    agree(np.ones(3, "int32"), np.ones(3, F32), dtype=False)


def test_python_numbers_have_no_dtype() -> None:
    agree(1.0, np.array(1, F32))
    agree(np.array(1, F32), 1.0)


@pytest.mark.parametrize(
    ("dtype", "within", "beyond"),
    [
        (F32, 5e-6, 1e-4),
        (F64, 5e-10, 1e-7),
        ("float16", 5e-3, 0.1),
        (BF16, 8e-3, 0.1),
        ("complex64", 5e-6, 1e-4),
    ],
)
def test_tolerance_goes_with_the_dtype(dtype: Any, within: float, beyond: float) -> None:
    expected = np.ones(3, dtype)
    agree((np.ones(3) * (1 + within)).astype(dtype), expected)
    assert refusal((np.ones(3) * (1 + beyond)).astype(dtype), expected).reason == "wrong_value"


def test_tolerance_is_that_of_the_coarser_dtype() -> None:
    truth = np.array([1 / 3], F64)
    agree(truth.astype(F32), truth, dtype=False)
    agree(float(np.float32(1 / 3)), np.array(1 / 3, F32))
    agree(truth.astype(BF16), truth.astype(F32), dtype=False)
    assert refusal(truth + 1e-7, truth).reason == "wrong_value"


def test_tolerance_of_a_check() -> None:
    agree(np.array([1.04]), np.array([1.0]), rtol=0.05)
    agree(np.array([0.04]), np.array([0.0]), atol=0.05)
    agree(np.array([3]), np.array([2]), atol=1)
    assert refusal(np.array([1.2]), np.array([1.0]), rtol=0.05, atol=0).reason == "wrong_value"


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (2**60 + 1, 2**60),
        (2**70 + 1, 2**70),
        (10**400 + 1, 10**400),
        (np.array([2**60 + 1]), np.array([2**60])),
        (np.array([2**63], "uint64"), np.array([2**63 - 1], "uint64")),
        (2**70, 1.0),
        (1.0, 2**70),
    ],
)
def test_integers_are_compared_exactly(got: Any, expected: Any) -> None:
    assert refusal(got, expected).reason == "wrong_value"


def test_one_and_true_are_the_same_number() -> None:
    agree(1, True)


def test_nan_where_nan_is_expected() -> None:
    agree(np.array([np.nan, 1], F32), np.array([np.nan, 1], F32))


def test_what_names_the_part() -> None:
    assert refusal(1, "x", what="`foo`").message.startswith("`foo`: ")
    assert refusal([1, {"k": 2}], [1, {"k": 3}], what="`foo`").message.startswith("`foo`[1]['k']: ")
    other = Record("State", ("loss", "step"), (np.zeros(2, F32), 3))
    assert refusal(STATE, other).message == "loss: 2 of 2 entries differ, the first at [0]."


def test_got_and_expected_are_shown_at_the_first_place() -> None:
    failure = refusal(np.array([[1.0, 2.0]]), np.array([[1.0, 4.0]]))
    assert (failure.got, failure.expected) == ("2 at [0, 1]", "4 at [0, 1]")
    failure = refusal(np.array([True]), np.array([False]))
    assert (failure.got, failure.expected) == ("True at [0]", "False at [0]")


def test_tolerances_are_recorded_even_where_the_shape_is_wrong() -> None:
    with recorded_tolerance() as used:
        agree(np.ones(2), np.ones(2), rtol=0.5)
        refusal(np.ones(3), np.ones(2), rtol=0.1, atol=0.2)
    assert used == [(0.5, 1e-12), (0.1, 0.2)]


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        (float("nan"), float("nan"), True),
        (np.array([np.nan, np.inf]), np.array([np.nan, np.inf]), True),
        (np.array([np.nan]), np.array([1.0]), False),
        (np.array([1.0]), np.array([np.nan]), False),
        (np.array([np.inf]), np.array([-np.inf]), False),
        (np.array([np.inf]), np.array([np.nan]), False),
        (np.ones(2, F32), np.ones(2, F64), True),
        (np.array(["x"], object), np.ones(1), False),
        ({1: 2}, {1: 3}, False),
    ],
)
def test_same_takes_nan_for_nan(a: Any, b: Any, alike: bool) -> None:
    assert same(a, b, None) is alike


def test_same_minds_the_dtype_if_asked() -> None:
    assert not same(np.ones(2, F32), np.ones(2, F64), None, dtype=True)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (np.array([1.0, 2.5], F32), "[1. , 2.5] (float32 array of shape (2,))"),
        (np.zeros((50, 3), F32), "float32 array of shape (50, 3)"),
        (np.zeros(2, BF16), "bfloat16 array of shape (2,)"),
        (1 / 3, "0.3333333"),
        (7, "7"),
        (1 + 2j, "1+2j"),
        (True, "True"),
        (None, "None"),
        ("text", "'text'"),
        ((1, [2.0]), "(1, [2])"),
        (list(range(9)), "[0, 1, 2, 3, …]"),
        ({"a": np.zeros(9)}, "{'a': float64 array of shape (9,)}"),
        (STATE, "State(loss, step)"),
        (Key("threefry2x32", np.zeros(2, "uint32")), "a random key (threefry2x32)"),
        ("x" * 500, "'" + "x" * 158 + "…"),
    ],
    ids=lambda item: str(item)[:20],
)
def test_show(value: Any, text: str) -> None:
    assert show(value) == text
    assert "\n" not in show(value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (F32(0.1), "0.1"),
        (F64(1e-30), "1e-30"),
        (np.int32(-5), "-5"),
        (np.bool_(True), "True"),
        (2**70, str(2**70)),
    ],
)
def test_number(value: Any, text: str) -> None:
    assert number(value) == text


def test_numbers_that_look_alike_are_shown_with_more_digits() -> None:
    with pytest.raises(CheckFailure) as caught:
        agree(np.float64(796249.001), 796249, rtol=0, atol=0, dtype=False)
    assert (caught.value.got, caught.value.expected) == ("796249.001", "796249")
