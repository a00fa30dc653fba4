"""A learner in JupyterLab: fills in a cell, reads why it is wrong, mends it, sees the picture."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from looking import PATIENCE, ROOT, TOKEN
from playwright.sync_api import Locator, Page, expect

from autograder.course import load
from autograder.notebooks.building import unit_notebook

SOLUTIONS = ROOT / "solutions/01_arrays/chebyshev"


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    """The notebook of the first unit in a folder of its own, with the course beside it."""
    folder = tmp_path / "course"
    folder.mkdir()
    shutil.copy(ROOT / "course.toml", folder)
    for name in ("exercises", "solutions"):
        (folder / name).symlink_to(ROOT / name)
    course = load(folder)
    path = folder / "01_arrays.ipynb"
    path.write_text(json.dumps(unit_notebook(course, course.units[0], annotated=False)))
    return path


def fill(page: Page, cell: Locator, source: str) -> None:
    cell.locator(".cm-content").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(source)
    execute(page, cell)


def run(page: Page, cell: Locator) -> Locator:
    """Runs a cell and gives the place of its output."""
    cell.locator(".cm-content").click()
    execute(page, cell)
    return cell.locator(".jp-OutputArea-output .grade")


def execute(page: Page, cell: Locator) -> None:
    """Runs the cell that has the cursor. While a kernel still comes up, JupyterLab drops what it is told."""
    prompt = cell.locator(".jp-InputPrompt")
    before = prompt.inner_text()
    for _ in range(10):
        page.keyboard.press("Control+Enter")
        try:
            expect(prompt).not_to_have_text(before, timeout=3_000)
        except AssertionError:
            continue
        expect(prompt).to_have_text(re.compile(r"\[\d+\]"), timeout=PATIENCE)
        return
    raise AssertionError("the cell was not run")


def test_learner_fails_reads_mends_and_passes(
    page: Page, lab: Callable[[Path], str], notebook: Path, shoot: Callable[[str], None]
) -> None:
    page.goto(f"{lab(notebook.parent)}/lab/tree/{notebook.name}?token={TOKEN}")
    answer, check = (page.locator(".jp-CodeCell").nth(place) for place in range(2))
    expect(check).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".jp-Notebook-ExecutionIndicator").first).to_have_attribute(
        "data-status", "idle", timeout=PATIENCE
    )

    output = run(page, check)
    expect(output).to_contain_text("Not started yet: 0 of 6 points", timeout=PATIENCE)
    shoot("learner-1-not-started")

    fill(page, answer, (SOLUTIONS / "mistakes/arcsine.py").read_text())
    output = run(page, check)
    expect(output).to_contain_text("3 of 6 checks passed", timeout=PATIENCE)
    expect(output).to_contain_text("the inverse sine in place of the inverse cosine")
    shoot("learner-2-wrong")

    fill(page, answer, (SOLUTIONS / "alternatives/recurrence.py").read_text())
    output = run(page, check)
    expect(output).to_contain_text("Passed: 6 of 6 points", timeout=PATIENCE)
    assert "agrees" in (output.locator("img").get_attribute("alt") or "")
    output.scroll_into_view_if_needed()
    shoot("learner-3-passed")
