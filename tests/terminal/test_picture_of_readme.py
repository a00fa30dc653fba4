"""The README shows what `grade` says today."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from courses import ROOT
from pane import Pane

from autograder.course import Course, load

PICTURES = ROOT / "docs" / "pictures"
SHOWN = "vmap/pdf"


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """The real course, with the wrong answer of the picture."""
    folder = tmp_path / "course"
    folder.mkdir()
    shutil.copy(ROOT / "course.toml", folder)
    for name in ("exercises", "solutions"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    found = load(folder)
    exercise = found.exercise(SHOWN)
    shutil.copy(exercise.folder / "mistakes" / "variance_as_deviation.py", exercise.stub)
    return found


def test_picture_of_the_terminal_is_of_today(pane: Callable[..., Pane], course: Course) -> None:
    drawn = (PICTURES / "terminal.svg").read_text(encoding="utf-8")
    texts = re.findall(r'<text class="grade-r\d+"[^>]*>([^<]*)</text>', drawn)
    seen = pane(80, 100).run(f"grade {SHOWN}")[1]
    told = " ".join(html.unescape(" ".join(texts)).split()).replace(f"$ grade {SHOWN} ", "")
    assert told.replace(" ", "") == "".join(seen).replace(" ", ""), "`make pictures` draws it anew"


def test_pictures_need_no_network_and_little_room() -> None:
    drawn = (PICTURES / "terminal.svg").read_text(encoding="utf-8")
    assert set(re.findall(r"https?://[^\"' )<]+", drawn)) == {"http://www.w3.org/2000/svg"}
    assert (PICTURES / "page.png").stat().st_size < 200_000
