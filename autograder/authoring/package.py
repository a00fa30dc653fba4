"""What makes a bundle one that can be installed: the engine, a `pyproject.toml`, a page on how to begin."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path

import autograder
from autograder.course import PACKAGE, RECORDED
from autograder.errors import UsageError

_ENGINE = Path(autograder.__file__).parent

_PYPROJECT = """\
[build-system]
requires = ["setuptools>=77"]
build-backend = "setuptools.build_meta"

[project]
name = {name}
version = {version}
description = {description}
readme = "README.md"
requires-python = {python}
dependencies = {dependencies}

[project.optional-dependencies]
notebook = {notebook}

[project.scripts]
grade = "autograder.command:main"

[tool.setuptools]
include-package-data = false
packages = {packages}
package-dir = {{ {package} = "." }}

[tool.setuptools.package-data]
autograder = ["**/*"]
{package} = ["course.toml", "{recorded}/**/*"]

[tool.setuptools.exclude-package-data]
"*" = ["**/__pycache__/*", "*.pyc"]
"""

_README = """\
# {title}

Exercises that grade themselves. You need Python {python}. In this folder:

    python -m venv .venv
    . .venv/bin/activate
    pip install .
    grade

(On Windows, the second line is `.venv\\Scripts\\activate`.)

`grade` shows the next exercise, and where its file is: open that, fill in the TODOs, and run `grade` again. Or let
`grade watch` run, which grades whatever you save. `grade hint` helps you along, `grade list` shows how far you have
come, and `grade --help` what else there is.

If you would rather work in notebooks, the same exercises are in `notebooks/`:

    pip install ".[notebook]"
    jupyter lab

Your files are those in `exercises/` and `notebooks/`. What is in `recorded/` is what your programs are compared
with: it holds no solutions, and nothing there is yours to edit.
"""

_GITIGNORE = ".venv/\n.grade/\n.ipynb_checkpoints/\nbuild/\n*.egg-info/\n__pycache__/\n"


def package_files(title: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """What is in a bundle beside the course's own `files`.

    Raises:
      UsageError: the engine is not installed, so that nothing is known of what it needs.
    """
    engine = _engine_files()
    name = _distribution()
    content = hashlib.sha256()
    for path, data in sorted({**files, **engine}.items()):
        content.update(hashlib.sha256(path.encode()).digest() + hashlib.sha256(data).digest())
    # The version says which content it is, so that one bundle installed over another is not taken for it.
    version = f"{autograder.__version__}+{content.hexdigest()[:12]}"
    python = metadata.metadata(name)["Requires-Python"]
    texts = {
        "pyproject.toml": _pyproject(name, title, version, python, engine),
        "README.md": _README.format(title=title, python=python),
        ".gitignore": _GITIGNORE,
    }
    return engine | {path: text.encode() for path, text in texts.items()}


def _engine_files() -> dict[str, bytes]:
    paths = (path for path in _ENGINE.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(_ENGINE.parent).as_posix(): path.read_bytes() for path in sorted(paths)}


def _distribution() -> str:
    """The name under which the engine is installed."""
    names = metadata.packages_distributions().get("autograder")
    if not names:
        raise UsageError(
            "The engine is not installed, so what it needs is not known. `pip install` it first."
        )
    return names[0]


def _pyproject(name: str, title: str, version: str, python: str, engine: Iterable[str]) -> str:
    requirements = metadata.requires(name) or []
    packages = [path.removesuffix("/__init__.py").replace("/", ".") for path in engine if _is_package(path)]
    return _PYPROJECT.format(
        name=_quoted(f"{_slug(title)}-bundle"),
        version=_quoted(version),
        description=_quoted(f"{title}: exercises that grade themselves."),
        python=_quoted(python),
        dependencies=_listed(item for item in requirements if "extra ==" not in item),
        notebook=_listed(
            item.split(";")[0].strip() for item in requirements if re.search(r"extra == .notebook.", item)
        ),
        packages=_listed([*packages, PACKAGE]),
        package=PACKAGE,
        recorded=RECORDED,
    )


def _is_package(path: str) -> bool:
    return path.endswith("/__init__.py")


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "course"


def _quoted(text: str) -> str:
    # A text of JSON is one of TOML.
    return json.dumps(text, ensure_ascii=False)


def _listed(items: Iterable[str]) -> str:
    return "".join(["[\n", *(f"  {_quoted(item)},\n" for item in items), "]"])
