"""What `make soak` objects to: each kind of program, with the verdict that it should have and with others."""

from __future__ import annotations

import pytest
from handing_in import Answer, HandedIn
from hostile import HERE, read_attack
from judging import objection, objections, unlike
from memory import Sample, at, growth_objections, highest, peak_objections

RIGHT = Answer("vmap/pdf", "right")
WRONG = Answer("vmap/pdf", "wrong", mistake="half_missing")
HOSTILE = Answer("numbers/clamp", "", attack=read_attack(HERE / "forging/exit_code_zero.py"))
PARTLY = Answer("numbers/running_total", "", attack=read_attack(HERE / "hanging/flattening.py"))


def item(status, score, reason=None, made=None, name="vmap/pdf", checks=()):
    diagnosis = {"mistake": made, "text": ""} if made else None
    found = {"id": name, "status": status, "reason": reason, "score": score, "max_score": 6.0}
    return {**found, "diagnosis": diagnosis, "checks": list(checks), "message": None}


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        (RIGHT, item("passed", 6.0)),
        (WRONG, item("failed", 3.0, "wrong_value", "half_missing")),
        (HOSTILE, item("crashed", 0.0, "exited")),
        (PARTLY, item("timed_out", 2.0, "time_limit")),
        (PARTLY, item("timed_out", 0.0, "time_limit")),
    ],
)
def test_verdict_as_it_must_be(answer, found):
    assert objection(answer, found) == ""


@pytest.mark.parametrize(
    ("answer", "found", "words"),
    [
        (RIGHT, item("failed", 4.0, "wrong_value"), "it is right, and is failed/wrong_value with 4.0 of 6.0"),
        (RIGHT, item("ungraded", None, "grader_error"), "it was not graded"),
        (HOSTILE, item("ungraded", None, "grader_error"), "it was not graded"),
        (WRONG, item("passed", 6.0), "makes the mistake half_missing, and is passed"),
        (WRONG, item("failed", 3.0, "wrong_value"), "diagnosed as None"),
        (WRONG, item("failed", 3.0, "wrong_value", "logarithm"), "diagnosed as logarithm"),
        (HOSTILE, item("passed", 3.0), "the attack forging/exit_code_zero should get at most 0"),
        (HOSTILE, item("crashed", 1.0, "exited"), "with 1.0 of 6.0"),
        (HOSTILE, item("crashed", 0.0, "killed"), "crashed/killed"),
        (PARTLY, item("timed_out", 3.0, "time_limit"), "at most 2"),
    ],
)
def test_verdict_as_it_must_not_be(answer, found, words):
    assert words in objection(answer, found)


def test_what_is_missing_and_what_is_too_much_of_a_learner():
    one = HandedIn("ada", {"vmap/pdf": RIGHT, "numbers/clamp": HOSTILE})
    not_handed_in = item("missing", 0.0, "missing_name", name="random/split")
    assert objections(one, [item("passed", 6.0), not_handed_in]) == [
        "ada, numbers/clamp: there is no verdict"
    ]
    found = [item("passed", 6.0), item("crashed", 0.0, "exited", name="numbers/clamp")]
    assert objections(one, [*found, item("passed", 6.0, name="random/split")]) == [
        "ada, random/split: it was not handed in, and is passed/None with 6.0 of 6.0"
    ]


def test_equal_programs_have_equal_verdicts():
    checks = [[{"status": "passed"}], [{"status": "skipped"}]]
    one, other = (item("failed", 3.0, checks=found) for found in checks)
    assert unlike([(WRONG, one), (WRONG, one), (RIGHT, other), (HOSTILE, one), (HOSTILE, other)]) == []
    assert len(unlike([(WRONG, one), (WRONG, other)])) == 1


def test_memory_that_grows_is_told_by_role():
    samples = [Sample(n, {"engines": 300 + n // 100, "command": 30 + n // 100}) for n in range(0, 1001, 10)]
    early, late = at(samples, 100, 140, min), at(samples, 900, 2000, max)
    assert (early, late) == ({"engines": 301, "command": 31}, {"engines": 310, "command": 40})
    assert growth_objections(early, late) == ["the command held 31 MB early and 40 MB at the end"]
    assert growth_objections(early, at(samples, 1001, 2000, max)) != []


def test_memory_at_its_height_is_that_of_all_together():
    early = {"engines": 300.0, "command": 40.0}
    samples = [Sample(9, {"engines": 300, "command": 41}), Sample(10, {"engines": 301, "command": 60})]
    assert highest(samples) == 361 and peak_objections(early, 361) == []
    assert peak_objections(early, 380) == ["all together held 340 MB early and 380 MB at most"]
