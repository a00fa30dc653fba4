"""What nbgrader is told: which of its steps are replaced by ours. All the others stay as nbgrader has them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from functools import partial
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from autograder.errors import UsageError

_ACTIVE = ("*.html", "*.htm", "*.xhtml", "*.svg", "*.xml", "*.js", "*.mjs", "*.swf")


def configure(c: Any, course: str | os.PathLike[str]) -> None:
    """Makes nbgrader hand out and grade the exercises of a course. Called by `nbgrader_config.py`.

    Args:
      c: nbgrader's configuration, as `get_config()` gives it.
      course: the folder that holds `course.toml`.

    Raises:
      UsageError: there is no course at that place, or this nbgrader has other steps than those replaced here.
    """
    root = Path(course).expanduser().resolve()
    if not (root / "course.toml").is_file():
        raise UsageError(
            f"There is no course.toml in {root}. Name the course's folder in nbgrader_config.py."
        )
    _find_alembic()
    _steps(c)
    from autograder.nbgrader.collect import CollectFiles
    from autograder.nbgrader.renamed import adopt_renamed
    from autograder.nbgrader.safe_csv import SafeCsv
    from autograder.nbgrader.tolerant import TolerantExporter

    c.Autograde.exporter_class = TolerantExporter
    c.Autograde.pre_convert_hook = partial(adopt_renamed, c)
    c.ExchangeFactory.collect = CollectFiles
    c.OverwriteCells.add_missing_cells = True
    # Formgrader shows any file of a submission from its own address: what a browser would run is not taken over.
    c.CourseDirectory.ignore.extend(_ACTIVE)
    c.ExportApp.plugin_class = SafeCsv
    c.GradeInSandbox.course = str(root)


def _steps(c: Any) -> None:
    from nbgrader import preprocessors as stock
    from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback

    from autograder.nbgrader.clear_hidden_tests import ClearHiddenTests
    from autograder.nbgrader.clear_solutions import ClearSolutions
    from autograder.nbgrader.grade_in_sandbox import GradeInSandbox
    from autograder.nbgrader.restore import Restore
    from autograder.nbgrader.save_grades import SaveGrades

    c.Autograde.sanitize_preprocessors = _replaced(
        Autograde.sanitize_preprocessors, {stock.ClearOutput: [Restore], stock.DeduplicateIds: []}
    )
    c.Autograde.autograde_preprocessors = _replaced(
        Autograde.autograde_preprocessors,
        {stock.Execute: [GradeInSandbox], stock.SaveAutoGrades: [SaveGrades]},
    )
    c.GenerateAssignment.preprocessors = _replaced(
        GenerateAssignment.preprocessors, {stock.ClearSolutions: [ClearSolutions]}
    )
    c.GenerateFeedback.preprocessors = _replaced(
        GenerateFeedback.preprocessors, {stock.GetGrades: [stock.GetGrades, ClearHiddenTests]}
    )


def _replaced(trait: Any, instead: Mapping[type, Iterable[type]]) -> list[type]:
    """The steps that nbgrader has by default, some of them replaced."""
    steps = list(trait.default())
    missing = [step.__name__ for step in instead if step not in steps]
    if missing:
        raise UsageError(
            f"This version of nbgrader has no step {missing[0]}. Install nbgrader 0.9.5 or 0.9.6."
        )
    return [new for step in steps for new in instead.get(step, [step])]


def _find_alembic() -> None:
    """nbgrader calls `alembic` by name for a new gradebook; in an environment not activated it is not on the path."""
    if not shutil.which("alembic"):
        files = distribution("alembic").files or []
        found = [
            file.locate()
            for file in files
            if file.stem == "alembic" and file.parent.name in ("bin", "Scripts")
        ]
        places = [os.environ.get("PATH", ""), *(str(Path(str(file)).resolve().parent) for file in found)]
        os.environ["PATH"] = os.pathsep.join(places)
