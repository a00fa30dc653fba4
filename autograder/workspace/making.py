"""Making a workspace, and what is generated in one."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from autograder.course import WORKSPACE, Course, load
from autograder.errors import UsageError
from autograder.stub import learner_files, write_generated
from autograder.tables import read_document
from autograder.workspace.marker import marker_for, write_marker

_README = """\
# {title}

Exercises that grade themselves. This folder is yours: the exercises are in `exercises/`, and how far you have come is
kept beside them. In a terminal, here:

    grade           grades your next exercise, and says which file to open
    grade watch     grades whatever you save
    grade hint      helps you along, a step at a time
    grade list      shows how far you have come
    grade notebook  writes the same exercises as notebooks
    grade update    brings the exercises of a newer course, and keeps what you wrote

`grade --help` tells the rest. If there is no command `grade`, activate the environment that you installed it in.
"""

_GITIGNORE = ".grade/\n__pycache__/\n.ipynb_checkpoints/\n"


def make(root: Path, installed: Path) -> Course:
    """Makes a workspace of the installed course in `root`.

    Raises:
      UsageError: there is something in `root` already, or it can't be written.
    """
    _insist_on_room(root)
    try:
        # First of all, so that a workspace of which a part is written is known to be one, and can be updated.
        write_marker(root, marker_for(load(installed)))
        course = load(root)
        write_generated(course.root, workspace_files(course))
    except OSError as error:
        raise UsageError(f"{root} can't be written: {error.strerror or error}.") from None
    return course


def workspace_files(course: Course) -> dict[str, str]:
    """All that is generated in a workspace, as text by path from its folder.

    Raises:
      CourseError: a reference is missing or its markers are wrong.
    """
    return {
        "README.md": _README.format(title=course.title),
        ".gitignore": _GITIGNORE,
        ".vscode/settings.json": _settings(),
        **learner_files(course),
    }


def _insist_on_room(root: Path) -> None:
    """Room is where nothing is that is shown: an environment in `.venv` may have come before."""
    if root.is_dir():
        if (root / "course.toml").is_file() and WORKSPACE in read_document(root / "course.toml"):
            raise UsageError(f"{root} is a workspace already. In it, `grade update` brings it up to date.")
        if any(not path.name.startswith(".") for path in root.iterdir()):
            raise UsageError(f"{root} holds other files. Name a new folder, or an empty one.")
    elif root.exists():
        raise UsageError(f"{root} is a file. Name a new folder, or an empty one.")


def _settings() -> str:
    """For VS Code: the interpreter that has jax, what need not be shown, and no search for tests."""
    settings: dict[str, Any] = {
        "files.exclude": {"**/__pycache__": True, "**/.generated.json": True, ".grade": True},
        "python.defaultInterpreterPath": sys.executable,
        "python.testing.pytestEnabled": False,
        "python.testing.unittestEnabled": False,
    }
    return json.dumps(settings, indent=2, ensure_ascii=False) + "\n"
