"""The report on a class: what is counted, and which failures are alike."""

from __future__ import annotations

from autograder.classroom.handed import Skipped
from autograder.classroom.report import Report
from autograder.grading import not_run
from autograder.verdict import CheckResult, Diagnosis, ExerciseVerdict, Reason, Status, fold, score


def verdict(
    exercise: str, *checks: tuple[Status, str | None], diagnosis: str | None = None
) -> ExerciseVerdict:
    """A verdict with a check for each status and what came back."""
    results = tuple(
        CheckResult(f"check_{place}", "Right", status, 1.0, "wrong_value", got=got)
        for place, (status, got) in enumerate(checks)
    )
    found = Diagnosis(diagnosis, f"About {diagnosis}.") if diagnosis else None
    status, reason = fold(results)
    return ExerciseVerdict(exercise, status, reason, score(results), len(checks), 0.1, results, found)


RIGHT, WRONG = (Status.PASSED, None), (Status.FAILED, "7")
CLAMP, TOTAL = "numbers/clamp", "numbers/running_total"


def reported(course, verdicts, skipped=()):
    exercises = [course.exercise(CLAMP), course.exercise(TOTAL)]
    report = Report(exercises)
    for learner, found in verdicts.items():
        report.add(learner, {item.id: item for item in found})
    return report.document(skipped)


def test_scores_of_the_class(course):
    report = reported(
        course,
        {
            "ada": [verdict(CLAMP, RIGHT, RIGHT), verdict(TOTAL, RIGHT)],
            "bob": [verdict(CLAMP, RIGHT, WRONG), verdict(TOTAL, RIGHT)],
            "eve": [verdict(CLAMP, WRONG, WRONG), verdict(TOTAL, WRONG)],
        },
    )
    assert (report["learners"], report["max_score"], report["ungraded"]) == (3, 3, 0)
    assert report["scores"] == {"mean": 5 / 3, "median": 2.0, "lowest": 0.0, "highest": 3.0}


def test_whose_programs_are_to_be_graded_by_hand(course):
    clamp = course.exercise(CLAMP)
    failed = not_run(clamp, Status.UNGRADED, Reason.GRADER_ERROR, "The engine stopped.\nTwice.")
    lost = verdict(TOTAL, RIGHT, (Status.UNGRADED, None))
    report = reported(course, {"ada": [failed], "bob": [verdict(CLAMP, RIGHT), lost]})
    assert report["ungraded"] == 2
    assert report["by_hand"] == [
        {"learner": "ada", "exercise": CLAMP, "why": "The engine stopped. Twice."},
        {"learner": "bob", "exercise": TOTAL, "why": "the grader failed"},
    ]


def test_what_went_worst_comes_first(course):
    bad = reported(course, {"ada": [verdict(CLAMP, RIGHT, RIGHT), verdict(TOTAL, RIGHT, WRONG)]})
    good = reported(course, {"ada": [verdict(CLAMP, RIGHT, WRONG), verdict(TOTAL, RIGHT)]})
    assert [item["id"] for item in bad["exercises"]] == [TOTAL, CLAMP]
    assert [item["id"] for item in good["exercises"]] == [CLAMP, TOTAL]


def test_known_mistakes_by_how_often_they_were_made(course):
    made = {"ada": "swapped", "bob": "off_by_one", "eve": "off_by_one"}
    report = reported(course, {name: [verdict(CLAMP, WRONG, diagnosis=what)] for name, what in made.items()})
    (clamp,) = [item for item in report["exercises"] if item["id"] == CLAMP]
    assert [(item["mistake"], item["count"], item["learners"]) for item in clamp["mistakes"]] == [
        ("off_by_one", 2, ["bob", "eve"]),
        ("swapped", 1, ["ada"]),
    ]
    assert clamp["mistakes"][0]["text"] == "About off_by_one." and clamp["unrecognised"] == []


def test_failures_that_nobody_knows_are_grouped_by_equal_outcomes(course):
    other_value, other_check = (Status.FAILED, "8"), (RIGHT, WRONG)
    report = reported(
        course,
        {
            "ada": [verdict(CLAMP, WRONG, RIGHT)],
            "bob": [verdict(CLAMP, other_value, RIGHT)],
            "eve": [verdict(CLAMP, *other_check)],
            "kim": [verdict(CLAMP, WRONG, RIGHT)],
            "lea": [verdict(TOTAL, WRONG, RIGHT)],
            "max": [verdict(CLAMP, (Status.RAISED, "7"), RIGHT)],
        },
    )
    groups = {item["id"]: item["unrecognised"] for item in report["exercises"]}
    assert sorted(group["learners"] for group in groups[CLAMP]) == [["ada", "kim"], ["bob"], ["eve"], ["max"]]
    assert groups[CLAMP][0]["count"] == 2
    (check,) = groups[CLAMP][0]["checks"]
    assert (check["name"], check["got"]) == ("check_0", "7")
    assert [group["learners"] for group in groups[TOTAL]] == [["lea"]]


def test_ungraded_has_no_part_in_the_mean(course):
    report = reported(
        course, {"ada": [verdict(CLAMP, RIGHT)], "bob": [verdict(CLAMP, (Status.UNGRADED, None))]}
    )
    (clamp,) = [item for item in report["exercises"] if item["id"] == CLAMP]
    assert (clamp["mean"], clamp["statuses"]) == (1.0, {"passed": 1, "ungraded": 1})
    assert (report["ungraded"], report["scores"]["lowest"]) == (1, 1.0)


def test_what_was_left_aside_is_named(course):
    report = reported(course, {}, [Skipped("eve.zip", "it is no zip file")])
    assert report["skipped"] == [{"name": "eve.zip", "why": "it is no zip file"}] and report["scores"] is None
