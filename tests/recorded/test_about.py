"""What a bundle says of an exercise in words, and how it is said that it is damaged."""

from __future__ import annotations

from pathlib import Path

import pytest
from courses import write_course

from autograder import course as courses
from autograder.course import Exercise
from autograder.errors import CourseError, UsageError
from autograder.promises import defined_names
from autograder.recorded.about import About, insist_on_seed, read_about, read_stub
from autograder.stub import exercise_stub, read_solution

ABOUT = About(("answer", "other"), (0, 1, 2), {"squared": "This squares: “twice” is no product."})


@pytest.fixture
def exercise(tmp_path: Path) -> Exercise:
    """An exercise of a bundle, with nothing recorded of it yet but its words."""
    write_course(tmp_path)
    (tmp_path / "solutions").rename(tmp_path / "recorded")
    made = courses.load(tmp_path).exercises[0]
    assert made.recorded
    write(made, ABOUT.to_json())
    return made


def write(exercise: Exercise, text: str) -> None:
    (exercise.folder / "about.json").write_text(text, encoding="utf-8")


def test_what_is_said_comes_back(exercise: Exercise) -> None:
    assert read_about(exercise) == ABOUT
    assert defined_names(exercise) == ("answer", "other")


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"names": [], "seeds": ["x"], "mistakes": {}}'])
def test_what_cannot_be_read_is_damage(exercise: Exercise, text: str) -> None:
    write(exercise, text)
    with pytest.raises(CourseError, match=r"about\.json: the bundle is damaged\. Install it again\."):
        read_about(exercise)


def test_a_missing_file_is_damage(exercise: Exercise) -> None:
    (exercise.folder / "about.json").unlink()
    with pytest.raises(CourseError, match="damaged"):
        read_about(exercise)
    with pytest.raises(CourseError, match=r"stub\.py: the bundle is damaged"):
        read_stub(exercise)


def test_the_stub_is_the_recorded_one(exercise: Exercise) -> None:
    (exercise.folder / "stub.py").write_text("x = 'é'\n", encoding="utf-8")
    assert exercise_stub(exercise) == "x = 'é'\n"


def test_a_bundle_has_no_solution_even_where_a_file_of_its_name_lies(exercise: Exercise) -> None:
    assert exercise.solution.exists()
    with pytest.raises(UsageError, match="The solution of unit/answer: not in this bundle"):
        read_solution(exercise)


@pytest.mark.parametrize(
    ("seeds", "words"),
    [
        ((0, 1, 2, 3, 4), "which holds seeds 0 to 4. Use one of these: --seed 0."),
        ((3,), "which holds seed 3. Use one of these: --seed 3."),
        ((5, 0, 7), "which holds seeds 0, 5, 7. Use one of these: --seed 5."),
    ],
)
def test_another_seed_is_refused_with_those_that_there_are(
    exercise: Exercise, seeds: tuple[int, ...], words: str
) -> None:
    write(exercise, About((), seeds, {}).to_json())
    for seed in seeds:
        insist_on_seed(exercise, seed)
    with pytest.raises(UsageError) as caught:
        insist_on_seed(exercise, 9)
    assert str(caught.value) == f"Seed 9 is not in this bundle, {words}"


def test_a_course_has_every_seed(tmp_path: Path) -> None:
    insist_on_seed(write_course(tmp_path).exercises[0], 10**6)
