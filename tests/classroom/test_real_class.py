"""A class of the real course: a notebook of what was released, a known mistake, a stub that nobody touched."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from courses import some_of_the_course

from autograder.cli import main
from autograder.notebooks.building import unit_notebook
from autograder.stub import exercise_stub

pytestmark = pytest.mark.usefixtures("own_cache")


def test_notebook_stub_and_mistake_of_one_exercise(tmp_path: Path) -> None:
    course = some_of_the_course(tmp_path / "course", {"vmap/pdf": 1})
    (exercise,) = course.exercises
    (mistake,) = (exercise.folder / "mistakes").glob("*.py")
    notebook = unit_notebook(course, course.units[0], annotated=False)
    for cell in notebook.cells:
        if cell.metadata.get("autograder", {}).get("role") == "solution":
            cell.source = exercise.solution.read_text()
    files = {
        "ada/vmap/vmap.ipynb": json.dumps(notebook),
        "bob/pdf.py": mistake.read_text(),
        "cay/03_vmap/pdf.py": exercise_stub(exercise),
    }
    for name, text in files.items():
        path = tmp_path / "submitted" / name
        path.parent.mkdir(parents=True)
        path.write_text(text)
    out = tmp_path / "out"
    assert main(["class", str(tmp_path / "submitted"), "--out", str(out), "--course", str(course.root)]) == 0
    found = {path.stem: json.loads(path.read_text())["exercises"][0] for path in (out / "verdicts").iterdir()}
    assert {name: item["status"] for name, item in found.items()} == {
        "ada": "passed",
        "bob": "failed",
        "cay": "not_attempted",
    }
    assert found["bob"]["diagnosis"]["mistake"] == mistake.stem
    assert "not started yet" in (out / "feedback/cay.html").read_text().lower()
