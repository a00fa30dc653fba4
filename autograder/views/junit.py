"""The verdict as JUnit XML: a test suite for each exercise, a test case for each check."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from autograder.verdict import CheckResult, ExerciseVerdict, Status, Verdict
from autograder.views.text import number
from autograder.views.words import phrase

# What may stand in an XML 1.0 document; anything else can't even be written as a reference.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# JUnit knows four outcomes; the status in full is the `type`.
_OUTCOMES = {
    Status.PASSED: None,
    Status.FAILED: "failure",
    Status.MISSING: "failure",
    Status.NOT_ATTEMPTED: "failure",
    Status.SKIPPED: "skipped",
}


def render(verdict: Verdict) -> str:
    """The document, as text. Characters that XML forbids are left out."""
    root = ET.Element("testsuites", name=_legal(verdict.course))
    for exercise in verdict.exercises:
        root.append(_suite(verdict, exercise))
    for name in ("tests", "failures", "errors", "skipped"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    root.set("time", number(sum(exercise.seconds for exercise in verdict.exercises)))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(verdict: Verdict, exercise: ExerciseVerdict) -> ET.Element:
    cases = [_case(exercise, check) for check in exercise.checks]
    if not exercise.checks:
        cases = [_whole(exercise)]
    suite = ET.Element("testsuite", name=_legal(exercise.id), tests=str(len(cases)))
    for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(attribute, str(sum(case.find(tag) is not None for case in cases)))
    suite.set("time", number(exercise.seconds))
    suite.append(_properties(verdict, exercise))
    suite.extend(cases)
    return suite


def _properties(verdict: Verdict, exercise: ExerciseVerdict) -> ET.Element:
    score = "" if exercise.score is None else number(exercise.score)
    values = {
        "status": exercise.status.value,
        "reason": exercise.reason or "",
        "score": score,
        "max_score": number(exercise.max_score),
        "seed": str(verdict.seed),
        "isolation": verdict.isolation,
        "isolation_missing": ", ".join(verdict.isolation_missing),
    }
    if exercise.diagnosis:
        values |= {"mistake": exercise.diagnosis.mistake, "diagnosis": exercise.diagnosis.text}
    element = ET.Element("properties")
    for name, value in values.items():
        ET.SubElement(element, "property", name=name, value=_legal(value))
    return element


def _case(exercise: ExerciseVerdict, check: CheckResult) -> ET.Element:
    case = ET.Element("testcase", classname=_legal(exercise.id), name=_legal(check.name), time="0")
    outcome = _OUTCOMES.get(check.status, "error")
    if outcome:
        kind = check.reason or check.status.value
        text = f"{check.promise}: {phrase(check.status, check.reason)}"
        child = ET.SubElement(
            case, outcome, message=_legal(text), type=_legal(f"{check.status.value}.{kind}")
        )
        child.text = _legal(_details(check))
    return case


def _whole(exercise: ExerciseVerdict) -> ET.Element:
    """The one case of an exercise of which no check was reached."""
    check = CheckResult(
        "exercise",
        exercise.id,
        exercise.status,
        exercise.max_score,
        exercise.reason,
        message=exercise.message,
    )
    return _case(exercise, check)


def _details(check: CheckResult) -> str:
    rows = (("call", check.call), ("came back", check.got), ("expected", check.expected))
    lines = [f"{label}: {text}" for label, text in rows if text]
    return "\n".join([*lines, check.message or ""]).strip()


def _legal(text: str) -> str:
    return _ILLEGAL.sub("", text)
