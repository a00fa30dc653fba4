"""What exercises teach, need and are about: each wrong declaration is reported with the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.authoring.knowledge import knowledge_errors
from autograder.course import Course, Exercise, Limits, Unit


def exercise(name: str, **declared: tuple[str, ...]) -> Exercise:
    return Exercise(f"u/{name}", "u", name, name, Path(f"{name}.py"), Path(name), Limits(), **declared)


def course(*exercises: Exercise, topics: tuple[str, ...] = ()) -> Course:
    return Course("c", Path(), (Unit("u", "u", "U", "", (), exercises),), topics)


def test_each_idea_taught_once_and_before_it_is_needed() -> None:
    first = exercise("first", teaches=("loops",), topics=("deck: loops", "mistake 3"))
    second = exercise("second", teaches=("recursion",), needs=("loops",))
    assert knowledge_errors(course(first, second, topics=("deck: loops",))) == []


@pytest.mark.parametrize(
    ("exercises", "words"),
    [
        ([exercise("a", teaches=("x",)), exercise("b", teaches=("x",))], "`u/b` and `u/a` both teach `x`"),
        ([exercise("a")], "`u/a` teaches nothing"),
        (
            [exercise("a", teaches=("x",), needs=("y",)), exercise("b", teaches=("y",))],
            "needs `y`, which `u/b` teaches only later",
        ),
        ([exercise("a", teaches=("x",), needs=("x",))], "needs `x`, which `u/a` teaches only later"),
        (
            [exercise("a", teaches=("loops",)), exercise("b", teaches=("y",), needs=("loop",))],
            "Did you mean `loops`?",
        ),
        (
            [exercise("a", teaches=("x",), topics=("deck: loop",))],
            "no topic of the course. Did you mean `deck: loops`?",
        ),
    ],
)
def test_a_wrong_declaration_is_reported(exercises: list[Exercise], words: str) -> None:
    errors = knowledge_errors(course(*exercises, topics=("deck: loops",)))
    assert len(errors) == 1
    assert words in errors[0]


def test_a_circle_is_reported() -> None:
    first = exercise("a", teaches=("x",), needs=("y",))
    second = exercise("b", teaches=("y",), needs=("x",))
    assert any("teaches only later" in error for error in knowledge_errors(course(first, second)))
