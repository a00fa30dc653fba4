"""The page on a class: who is on it with what, what went worst, and that nothing but our own script can run."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace

import pytest

from autograder.course import load
from autograder.verdict import CheckResult, ExerciseVerdict, Status
from autograder.views.html import script
from autograder.views.report import report_page, row
from views.conftest import TINY
from views.test_classroom import EVIL, failing, report

COURSE = load(TINY)
CLAMP, TOTAL = COURSE.exercise("numbers/clamp"), COURSE.exercise("numbers/running_total")


def verdict(exercise, status, points):
    return ExerciseVerdict(exercise.id, status, None, points, 3.0, 0.1)


def row_of(**found):
    verdicts = {exercise.id: verdict(exercise, *found[exercise.name]) for exercise in (CLAMP, TOTAL)}
    points = [item.score for item in verdicts.values()]
    total = None if None in points else sum(points)
    return row("ada", "feedback/ada.html", total, verdicts, (CLAMP, TOTAL))


def cells(shown) -> list[str]:
    return re.findall(r'<td role="cell" class="([\w-]+)">([^<]*)</td>', shown.html)


def page(rows=(), totals=(), **more) -> str:
    return report_page(report(**more), rows, (CLAMP, TOTAL), totals)


def test_row_has_the_points_of_each_exercise():
    shown = row_of(clamp=(Status.PASSED, 3.0), running_total=(Status.FAILED, 1.5))
    assert cells(shown) == [("total", "4.5"), ("full", "3"), ("part", "1.5")]
    assert '<a href="feedback/ada.html">ada</a>' in shown.html


def test_row_of_what_has_no_points():
    shown = row_of(clamp=(Status.UNGRADED, None), running_total=(Status.MISSING, 0.0))
    assert cells(shown) == [("by-hand", "?"), ("by-hand", "?"), ("empty", "–")]
    shown = row_of(clamp=(Status.NOT_ATTEMPTED, 0.0), running_total=(Status.CRASHED, 0.0))
    assert cells(shown) == [("total", "0"), ("empty", "–"), ("none", "0")]


def test_row_of_a_verdict_that_is_not_there():
    assert cells(row("ada", "a.html", 0.0, {}, (CLAMP,))) == [("total", "0"), ("empty", "–")]


def test_table_has_a_column_for_each_exercise_and_a_row_for_each_learner():
    shown = row_of(clamp=(Status.PASSED, 3.0), running_total=(Status.FAILED, 1.5))
    text = page([shown, shown], [4.5, 4.5])
    head = re.findall(r'<th role="columnheader" scope="col"[^>]*>(?:<span>)?([^<]*)', text)
    assert head == ["Learner", "Points", "numbers/clamp", "numbers/running_total"]
    assert text.count(str(shown.html)) == 2


def test_mistakes_are_in_the_order_of_their_number_whatever_their_exercise():
    def mistake(name, amount):
        return {"mistake": name, "text": "", "count": amount, "learners": []}

    document = report()
    (first,) = document["exercises"]
    second = {**first, "id": "numbers/running_total", "mistakes": [mistake("most", 7)]}
    document["exercises"] = [{**first, "mistakes": [mistake("second", 5), mistake("last", 1)]}, second]
    text = report_page(document, [], (CLAMP, TOTAL), [])
    assert text.index("7 ×") < text.index("5 ×") < text.index("1 ×")


def test_learners_who_made_a_mistake_lead_to_their_pages():
    shown = row_of(clamp=(Status.FAILED, 1.0), running_total=(Status.FAILED, 1.0))
    mistake = {"mistake": "swapped", "text": "Swap.", "count": 2, "learners": ["ada", "bob"]}
    text = page([shown], [2.0], exercise={"mistakes": [mistake]})
    assert '<a href="feedback/ada.html">ada</a>, bob</p>' in text


def test_report_page_names_a_dozen_learners_and_counts_the_rest():
    learners = [f"learner{number}" for number in range(15)]
    mistake = {"mistake": "swapped", "text": "Swap `a`.", "count": 15, "learners": learners}
    text = page(exercise={"mistakes": [mistake]})
    assert "15 ×" in text and "swapped" in text and "<code>a</code>" in text
    assert "learner11" in text and "learner12" not in text and "and 3 more" in text


def test_report_page_says_what_could_not_be_graded_and_why():
    shown = row_of(clamp=(Status.UNGRADED, None), running_total=(Status.PASSED, 3.0))
    lost = {"learner": "ada", "exercise": CLAMP.id, "why": "The engine stopped."}
    text = page([shown], ungraded=1, by_hand=[lost])
    assert "1 program could not be graded" in text and "their fields in grades.csv are empty" in text
    assert '<li><a href="feedback/ada.html">ada</a>, numbers/clamp: The engine stopped.</li>' in text
    many = page(ungraded=150, by_hand=[lost] * 150)
    assert "150 programs could not be graded" in many and many.count("The engine stopped") == 100
    assert "50 more; report.json names all" in many
    assert "could not be graded" not in page()


def test_failure_of_the_grader_cannot_run():
    lost = {"learner": EVIL, "exercise": CLAMP.id, "why": EVIL}
    text = page(ungraded=1, by_hand=[lost])
    assert EVIL not in text and "&lt;script&gt;" in text


def test_long_lists_are_folded_and_the_longest_is_cut():
    group = {"count": 1, "learners": ["ada"], "checks": [vars(failing("It clamps"))]}
    text = page(exercise={"unrecognised": [group] * 130})
    assert "90 more" in text and "30 rarer ones are in report.json" in text
    assert text.count("1 ×") == 100


def test_page_of_a_class_with_nothing_graded():
    document = {**report(), "scores": None, "exercises": []}
    text = report_page(document, [], (), [])
    assert "3 learners.</p>" in text and "c-picture" not in text.split("</style>")[1]


def test_picture_has_the_numbers_in_words():
    text = page(totals=[0.0, 1.0, 2.5, 3.0])
    assert (
        'aria-label="How many learners have how many points: 1 have 0 to 1, 1 have 1 to 2, 2 have 2 to 3."'
        in text
    )


def test_policy_lets_our_script_run_and_no_other():
    text = page()
    (found,) = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    assert found == script("class")
    wanted = base64.b64encode(hashlib.sha256(found.encode()).digest()).decode()
    assert f"default-src 'none'; script-src 'sha256-{wanted}'; style-src 'unsafe-inline';" in text
    assert "<script" not in text.replace(f"<script>{found}</script>", "")


@pytest.mark.parametrize("place", ["learner", "mistake", "group", "skipped", "course", "title"])
def test_no_text_can_become_markup(place):
    shown = row(EVIL if place == "learner" else "ada", "a.html", 1.0, {}, (CLAMP,))
    evil = {"mistake": EVIL, "text": EVIL, "count": 1, "learners": [EVIL]}
    group = {"count": 1, "learners": [EVIL], "checks": [vars(failing(EVIL, got=EVIL, message=EVIL))]}
    more = {
        "mistake": {"exercise": {"mistakes": [evil]}},
        "group": {"exercise": {"unrecognised": [group]}},
        "skipped": {"skipped": [{"name": EVIL, "why": EVIL}]},
        "course": {"course": EVIL},
        "title": {"exercise": {"title": EVIL}},
    }
    text = page([shown], [1.0], **more.get(place, {}))
    assert "&lt;script&gt;" in text and "\\x1b" in text
    assert text.count("<script") == 1
    assert not [word for word in ("<img", "\x1b", "<link", "@import") if word in text]


def test_address_of_a_page_cannot_leave_its_attribute():
    shown = row("ada", 'x.html" onfocus="alert(1)', 1.0, {}, (CLAMP,))
    assert 'onfocus="' not in shown.html and "&#34; onfocus=&#34;" in shown.html


def test_row_tells_by_more_than_colour():
    failed = replace(verdict(CLAMP, Status.FAILED, 0.0), checks=(CheckResult("c", "p", Status.FAILED, 3.0),))
    kinds = {cells(row("a", "a", 0.0, {CLAMP.id: item}, (CLAMP,)))[1] for item in (
        failed, verdict(CLAMP, Status.PASSED, 3.0), verdict(CLAMP, Status.FAILED, 2.0),
        verdict(CLAMP, Status.MISSING, 0.0), verdict(CLAMP, Status.UNGRADED, None),
    )}  # fmt: skip
    assert len({text for _, text in kinds}) == len(kinds) == 5
