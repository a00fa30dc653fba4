"""The one-way order of the modules, read from their source; and what importing the engine does not import."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import autograder

ENGINE = Path(autograder.__file__).parent

# Each may import those before it, and itself.
ORDER = (
    "errors atomic tables course wire observation recorded verdict program stub workspace progress promises notebooks "
    "views submission sandbox probes checking diagnosis grading pictures classroom live nbgrader authoring cli "
    "command"
).split()

# Views read plain values; beside these two they know nothing of the engine.
VIEWS_MAY_IMPORT = {"errors", "course", "verdict", "views"}
VIEWS_MAY_USE = {"autograder", "rich", "jinja2", "markupsafe", *sys.stdlib_module_names}

# What only some may import: learners' code is none of the others' business, and jax costs a second.
HEAVY = {
    "jax": {"probes"},
    "chex": {"checking"},
    "matplotlib": {"pictures"},
    "rich": {"views", "cli"},
    "nbformat": {"notebooks", "nbgrader"},
    "distributed": {"classroom"},
    "tornado": {"classroom"},
    "nbconvert": {"nbgrader"},
    "nbgrader": {"nbgrader"},
    "traitlets": {"nbgrader"},
}


def module_of(path: Path) -> str:
    first = path.relative_to(ENGINE).parts[0].removesuffix(".py")
    return "" if first == "__init__" else first


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of each import in a file, those inside of functions included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            assert node.module
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def all_imports() -> Iterator[tuple[str, str, str]]:
    """Place, importing module and imported name of each import of the engine."""
    for path in sorted(ENGINE.rglob("*.py")):
        for line, name in imported(path):
            yield f"{path.relative_to(ENGINE.parent)}:{line}", module_of(path), name


def test_every_module_has_a_place_in_the_order() -> None:
    found = {module_of(path) for path in ENGINE.rglob("*.py")} - {""}
    assert found == set(ORDER)


def test_imports_go_one_way() -> None:
    wrong = []
    for place, module, name in all_imports():
        parts = name.split(".")
        if parts[0] != "autograder" or len(parts) < 2 or parts[1] == "__version__":
            continue
        if (module, parts[1]) == ("", "live"):
            continue  # `from autograder import check`, imported when it is asked for
        if not module or parts[1] not in ORDER[: ORDER.index(module) + 1]:
            wrong.append(f"{place}: {module} imports {parts[1]}")
    assert wrong == []


def test_views_know_course_and_verdict_only() -> None:
    wrong = []
    for place, module, name in all_imports():
        parts = name.split(".")
        inside = parts[0] == "autograder"
        if module == "views" and (
            parts[0] not in VIEWS_MAY_USE or (inside and parts[1] not in VIEWS_MAY_IMPORT)
        ):
            wrong.append(f"{place}: views import {name}")
    assert wrong == []


def test_heavy_packages_are_imported_where_they_belong() -> None:
    wrong = [
        f"{place}: {module} imports {name}"
        for place, module, name in all_imports()
        if module not in HEAVY.get(name.split(".")[0], {module})
    ]
    assert wrong == []


def test_nothing_is_unpickled_or_evaluated_by_name() -> None:
    assert [
        place for place, _, name in all_imports() if name.split(".")[0] in {"pickle", "shelve", "marshal"}
    ] == []


WEIGHTS = ("jax", "numpy", "chex", "matplotlib", "nbformat", "nbgrader", "IPython", "distributed")


@pytest.mark.parametrize(
    "module", ["autograder", "autograder.cli", "autograder.grading", "autograder.authoring.editor"]
)
def test_importing_is_light(module: str) -> None:
    code = f"import sys, {module}; print(*[m for m in {WEIGHTS} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
