"""Pictures: drawn from observations in a process of their own; one that fails says why and costs nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from courses import ANSWER, write_course

from autograder.course import Exercise
from autograder.errors import GraderError
from autograder.pictures import draw, has_picture, process
from autograder.wire import encode

PICTURE = """
def draw(figure, got, expected, inputs):
    axes = figure.subplots()
    axes.plot(inputs.xs, expected.curve)
    if got.curve is not None:
        axes.plot(inputs.xs, got.curve)
    return f"Two curves over {len(inputs.xs)} points; {'yours is missing' if got.curve is None else 'yours is there'}."
"""


def exercise(folder: Path, picture: str | None) -> Exercise:
    files = ANSWER if picture is None else {**ANSWER, "picture.py": picture}
    return write_course(folder, {"unit/answer": files}).exercises[0]


def observed(*, curve: bool) -> bytes:
    xs = np.linspace(0, 1, 5)
    got = {"curve": xs} if curve else {}
    return encode({"inputs": {"xs": xs}, "got": got, "expected": {"curve": xs**2}})


def test_has_picture(tmp_path: Path) -> None:
    assert has_picture(exercise(tmp_path, PICTURE))
    shutil.rmtree(tmp_path / "solutions")
    assert not has_picture(exercise(tmp_path, None))


@pytest.mark.parametrize("curve", [True, False])
def test_draw_makes_a_png_and_its_text(tmp_path: Path, curve: bool) -> None:
    path = tmp_path / "pictures" / "answer.png"
    text = draw(exercise(tmp_path, PICTURE), observed(curve=curve), path, tmp_path)
    assert text == f"Two curves over 5 points; {'yours is there' if curve else 'yours is missing'}."
    assert path.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert path.with_suffix(".txt").read_text() == f"{text}\n"
    assert sorted(item.name for item in path.parent.iterdir()) == ["answer.png", "answer.txt"]


@pytest.mark.parametrize(
    ("picture", "reason"),
    [
        (
            "def draw(figure, got, expected, inputs):\n    raise ValueError('no such curve')\n",
            "ValueError: no such curve",
        ),
        ("x = 1\n", "AttributeError: module 'picture' has no attribute 'draw'"),
        ("def draw(:\n", "SyntaxError: invalid syntax"),
    ],
)
def test_a_picture_that_fails_says_why(tmp_path: Path, picture: str, reason: str) -> None:
    path = tmp_path / "pictures" / "answer.png"
    with pytest.raises(GraderError) as error:
        draw(exercise(tmp_path, picture), observed(curve=True), path)
    assert str(error.value) == f"The picture could not be drawn: {reason}."
    assert not path.exists()


def test_a_picture_that_takes_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_SECONDS", 0.2)
    endless = exercise(tmp_path, "while True: pass\n")
    with pytest.raises(GraderError, match=r"The picture could not be drawn: .*timed out after 0\.2 seconds"):
        draw(endless, observed(curve=True), tmp_path / "answer.png")
