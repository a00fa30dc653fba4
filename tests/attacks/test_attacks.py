"""Hostile programs get no more than their honest values earn, and nobody who comes after them is worse off.

A program is one file `tests/attacks/GROUP/NAME.py`; what must come of it stands in its header (see `hostile.py`). Most
answer rightly only where an attack succeeded: a point that they get is an attack that got through.
"""

from __future__ import annotations

import pytest
from hostile import Attack, attacks
from left_behind import resident
from stage import Stage

from autograder.verdict import ExerciseVerdict, Reason

ALL = attacks()
LEVELS = ("full", "restricted")
# By group, its last one: programs of JAX, which take longer, are graded once more after each group.
LAST = {attack.group: attack.path for attack in ALL}
# docs/security.md says what these can forge. Where one of them fails, it can be no longer: say so there.
EXACT = ("undefended",)
# What a program does within its own process is the same at every level: these are made at one.
INWARD = ("lies", "patches", "remembering", "undefended")
_MORE_MEMORY = 64
"""Megabytes that an engine may hold more after an attack than before all of them."""


def cases() -> list[object]:
    return [
        pytest.param(level, attack, id=f"{level}-{attack}")
        for level in LEVELS
        for attack in ALL
        if level in attack.levels and (level == LEVELS[0] or attack.group not in INWARD)
    ]


@pytest.mark.parametrize(("level", "attack"), cases())
def test_attack(stage: Stage, level: str, attack: Attack) -> None:
    place, before = stage.at(level)
    verdict = place.attack(attack)
    assert verdict.score is not None, verdict
    assert verdict.score <= attack.honest + attack.forged, verdict
    assert str(verdict.status) in attack.statuses, verdict
    assert not attack.reasons or str(verdict.reason) in attack.reasons, verdict
    assert_nothing_hidden_is_told(verdict)
    if attack.group in EXACT:
        assert verdict.score == attack.honest + attack.forged, verdict
    assert place.neighbours() == before.verdicts
    if attack.path == LAST[attack.group]:
        assert place.neighbours_of_jax() == before.verdicts_of_jax
    assert place.scene(before.scene) == before.scene
    assert resident(place.engine) < before.memory + _MORE_MEMORY


def assert_nothing_hidden_is_told(verdict: ExerciseVerdict) -> None:
    """A learner is told promise and status of a hidden check; not what was asked there."""
    shown = [*verdict.remarks, str(verdict.extra), str(verdict.diagnosis), str(verdict.message)]
    shown += [str(check) for check in verdict.checks if not check.hidden]
    assert "86753090" not in "".join(shown)
    assert "kept from learners" not in "".join(shown)
    assert all(
        check.reason is None or check.reason in set(Reason) for check in verdict.checks if check.hidden
    )


def test_there_are_enough_of_every_kind() -> None:
    groups = {group: [a for a in ALL if a.group == group] for group in {attack.group for attack in ALL}}
    assert len(ALL) >= 60
    assert all(len(members) >= 4 for members in groups.values())
    assert not [str(attack) for attack in ALL if not attack.levels or not attack.statuses]


def test_no_attack_is_answered_by_a_failure_of_the_grader() -> None:
    """`ungraded` leaves the points to be given by hand: no submitted bytes may cause it."""
    assert not [str(attack) for attack in ALL if "ungraded" in attack.statuses]
