"""An instructor in Formgrader: presses autograde, sees the score, opens the feedback."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from looking import PATIENCE, ROOT, TOKEN
from playwright.sync_api import Page, expect

from autograder.course import load
from autograder.notebooks.ids import grade_id
from autograder.promises import promises

UNIT = "arrays"
RIGHT = {"arrays/chebyshev": "alternatives/recurrence.py", "arrays/dtypes": "solution.py"}
PARTLY = {"arrays/immutability": "mistakes/column_for_row.py"}
ANSWERS = RIGHT | PARTLY
PARTLY_EARNED = 2


NBGRADER = (sys.executable, "-m", "nbgrader")
GRADE = (str(Path(sys.executable).with_name("grade")),)


def tool(*words: str, folder: Path) -> None:
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course folder for nbgrader, with one submission collected."""
    folder = tmp_path / "course"
    tool(*GRADE, "nbgrader", "init", str(folder), UNIT, "--course", str(ROOT), folder=tmp_path)
    tool(*NBGRADER, "generate_assignment", UNIT, folder=folder)
    notebook = nbformat.read(folder / "release" / UNIT / f"{UNIT}.ipynb", 4)
    for exercise in load(ROOT).find(UNIT):
        answer = ANSWERS.get(exercise.id)
        for cell in notebook.cells:
            if answer and cell.metadata.get("nbgrader", {}).get("grade_id") == grade_id(exercise.id):
                cell.source = (exercise.folder / answer).read_text()
    notebook.cells.insert(0, nbformat.v4.new_markdown_cell("<script>document.title = 'run'</script> **Ada**"))
    target = folder / "submitted" / "ada" / UNIT / f"{UNIT}.ipynb"
    target.parent.mkdir(parents=True)
    nbformat.write(notebook, target)
    return folder


def test_instructor_grades_by_a_button_and_reads_the_feedback(
    page: Page, lab: Callable[[Path], str], course: Path, shoot: Callable[[str], None]
) -> None:
    address = lab(course)
    page.goto(f"{address}/lab?token={TOKEN}")  # without it the tables of Formgrader stay empty
    expect(page.locator("#jp-main-dock-panel")).to_be_visible(timeout=PATIENCE)
    page.goto(f"{address}/formgrader/manage_submissions/{UNIT}")
    row = page.locator("tr", has_text="ada")
    expect(row).to_be_visible(timeout=PATIENCE)
    shoot("instructor-1-submitted")

    row.locator(".autograde a").click()
    expect(page.locator(".modal-title", has_text="Success")).to_be_visible(timeout=PATIENCE)
    page.keyboard.press("Escape")
    page.reload()
    unit = load(ROOT).find(UNIT)
    points = {exercise.id: sum(promise.points for promise in promises(exercise)) for exercise in unit}
    earned = sum(points[name] for name in RIGHT) + PARTLY_EARNED
    expect(row.locator(".score")).to_have_text(f"{earned:g} / {sum(points.values()):g}", timeout=PATIENCE)
    shoot("instructor-2-graded")

    tool(*NBGRADER, "generate_feedback", UNIT, folder=course)
    page.goto((course / "feedback" / "ada" / UNIT / f"{UNIT}.html").as_uri())
    expect(page.locator(".grade").first).to_contain_text("Passed: 6 of 6 points")
    expect(page.locator(".grade").nth(1)).to_contain_text("A column was changed instead of a row")
    assert page.title() != "run"
    shoot("instructor-3-feedback")
    page.locator(".grade").nth(1).scroll_into_view_if_needed()
    shoot("instructor-4-explanation")
