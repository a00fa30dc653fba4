"""Whether a verdict is the one that must come of a program. Pure: plain data in, words out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from handing_in import Answer, HandedIn

from autograder.verdict import Reason, Status


def objections(one: HandedIn, exercises: Iterable[Mapping[str, Any]]) -> list[str]:
    """What is wrong with the verdicts (as in the JSON document) on one learner's programs."""
    found = {item["id"]: item for item in exercises}
    wrong = [f"{name}: there is no verdict" for name in one.answers if name not in found]
    for name, item in found.items():
        answer = one.answers.get(name)
        why = objection(answer, item) if answer else _objection_to_nothing(item)
        wrong += [f"{name}: {why}"] if why else []
    return [f"{one.learner}, {text}" for text in wrong]


def objection(answer: Answer, item: Mapping[str, Any]) -> str:
    """What is wrong with the verdict on one program; empty where nothing is."""
    if item["score"] is None or item["status"] == Status.UNGRADED:
        return f"it was not graded: {item['message'] or [check['message'] for check in item['checks']]}"
    if answer.attack:
        return _objection_to_attack(answer, item)
    if answer.mistake:
        return _objection_to_mistake(answer, item)
    if item["status"] == Status.PASSED and item["score"] == item["max_score"]:
        return ""
    return f"it is right, and is {_outcome(item)}"


def _objection_to_attack(answer: Answer, item: Mapping[str, Any]) -> str:
    attack = answer.attack
    assert attack
    as_told = not attack.reasons or str(item["reason"]) in attack.reasons
    if item["score"] <= attack.honest + attack.forged and item["status"] in attack.statuses and as_told:
        return ""
    most = f"at most {attack.honest + attack.forged} points and {' or '.join(attack.statuses)}"
    return f"the attack {attack} should get {most}, and is {_outcome(item)}"


def _objection_to_mistake(answer: Answer, item: Mapping[str, Any]) -> str:
    made = (item["diagnosis"] or {}).get("mistake")
    if item["status"] != Status.PASSED and item["score"] < item["max_score"] and made == answer.mistake:
        return ""
    return f"it makes the mistake {answer.mistake}, and is {_outcome(item)}, diagnosed as {made}"


def _objection_to_nothing(item: Mapping[str, Any]) -> str:
    if (item["status"], item["reason"], item["score"]) == (Status.MISSING, Reason.MISSING_NAME, 0):
        return ""
    return f"it was not handed in, and is {_outcome(item)}"


def _outcome(item: Mapping[str, Any]) -> str:
    return f"{item['status']}/{item['reason']} with {item['score']} of {item['max_score']}"


def unlike(rows: Iterable[tuple[Answer, Mapping[str, Any]]]) -> list[str]:
    """Programs that differ in their last line only, and fared differently all the same."""
    first: dict[tuple[str, str], object] = {}
    wrong = []
    for answer, item in rows:
        if answer.attack is None:
            fared = (item["status"], item["score"], [check["status"] for check in item["checks"]])
            if first.setdefault((answer.exercise, answer.source), fared) != fared:
                wrong.append(f"{answer.exercise}: equal programs, unequal verdicts: {_outcome(item)}")
    return wrong
