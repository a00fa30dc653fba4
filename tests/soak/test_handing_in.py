"""The class that `make soak` grades: who is hostile, who is right, and that no two programs are equal."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from handing_in import EXERCISES, HandedIn, a_class, course_for_soak, in_turn, write_down
from hostile import attacks

AMOUNT = 2000


@pytest.fixture(scope="module")
def handed(tmp_path_factory: pytest.TempPathFactory) -> list[HandedIn]:
    folder = tmp_path_factory.mktemp("course")
    return list(a_class(course_for_soak(folder), AMOUNT, "full", {"COURSE": folder}))


def test_one_in_twenty_is_hostile_and_no_attack_comes_twice(handed):
    made = [answer.attack for one in handed for answer in one.answers.values() if answer.attack]
    assert len(made) == len(set(made)) == sum(one.hostile for one in handed) == AMOUNT // 20
    assert {attack.group for attack in made} == {attack.group for attack in attacks()}


def test_few_hostile_ones_are_of_many_kinds():
    assert len({attack.group for attack in in_turn(attacks())[:10]}) == 10


def test_who_comes_after_a_hostile_one_answers_the_same_exercise_rightly(handed):
    for attacker, neighbour in pairwise(handed):
        for name, answer in attacker.answers.items():
            if answer.attack:
                after = neighbour.answers[name]
                assert after.attack is None and after.mistake is None


def test_a_third_makes_known_mistakes_of_every_exercise(handed):
    made = [(name, a.mistake) for one in handed for name, a in one.answers.items() if a.mistake]
    assert AMOUNT * 0.3 < len(made) < AMOUNT * 0.34
    assert {name for name, _ in made} == set(EXERCISES)
    assert len(set(made)) > 60


def test_every_program_is_another_and_lies_where_its_learner_does(handed, tmp_path):
    for one in handed[:60]:
        write_down(one, tmp_path)
    files = [path for path in Path(tmp_path).rglob("*") if path.is_file()]
    assert (
        len({path.read_bytes() for path in files}) == len(files) == sum(len(o.answers) for o in handed[:60])
    )
    assert (tmp_path / "learner00007/pdf.py").read_text().endswith("# learner00007\n")


def test_attacks_of_another_level_have_no_part(tmp_path):
    course = course_for_soak(tmp_path)
    handed = a_class(course, 3000, "restricted", {})
    made = {answer.attack for one in handed for answer in one.answers.values() if answer.attack}
    assert all("restricted" in attack.levels for attack in made)
    assert "hanging/sleeps" in {str(attack) for attack in made}
