"""The pages of `docs/api`: one for each public module, made from docstrings that say what is there."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import griffe
import pytest
from courses import ROOT
from test_imports import ORDER

PAGES = {
    path.stem: found[1]
    for path in sorted((ROOT / "docs" / "api").glob("*.md"))
    if (found := re.search(r"^::: autograder\.([\w.]+)$", path.read_text(encoding="utf-8"), re.MULTILINE))
}
"""By the name of the page, the module that it shows."""

INTERNAL = {
    "recorded": "what a bundle holds; read through Grader",
    "promises": "what `grade show` reads",
    "atomic": "how a file is written whole",
    "tables": "how TOML is read",
    "workspace": "behind `grade init` and `grade update`",
    "notebooks": "behind `grade notebook` and nbgrader's steps",
    "views": "what verdicts look like",
    "classroom": "behind `grade class`; its gradebook is described in docs/class.md",
    "cli": "the command itself, which --help describes",
    "command": "where the command begins",
}
"""Modules without a page: nobody outside of the engine imports them."""


@cache
def engine() -> griffe.Object:
    return griffe.load("autograder", search_paths=[ROOT])


def members(item: griffe.Object, name: str) -> Iterator[tuple[str, griffe.Object]]:
    """The public functions, classes, methods and properties of a module or class."""
    for member_name, member in item.members.items():
        exported = item.exports is None or member_name in {str(name) for name in item.exports}
        if member_name.startswith("_") or not exported or (member.is_alias and not item.exports):
            continue
        found = member.final_target if member.is_alias else member
        if found.is_module or (found.is_attribute and "property" not in found.labels):
            continue
        yield f"{name}.{member_name}", found
        if found.is_class:
            yield from members(found, f"{name}.{member_name}")


PUBLIC = [item for module in PAGES.values() for item in members(engine()[module], module)]


def test_every_module_has_a_page_or_is_internal() -> None:
    shown = {module.split(".")[0] for module in PAGES.values()}
    assert sorted([*shown, *INTERNAL]) == sorted(ORDER)


def test_every_page_is_in_the_navigation() -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert re.findall(r"api/(\w+)\.md", text) and set(re.findall(r"api/(\w+)\.md", text)) == set(PAGES)


@pytest.mark.parametrize("module", PAGES.values())
def test_every_public_module_says_what_it_is(module: str) -> None:
    assert says_what(engine()[module])


def test_every_public_name_says_what_it_is() -> None:
    """Its docstring begins with a sentence."""
    assert len(PUBLIC) > len(PAGES)
    assert [f"{item.filepath}: {name}" for name, item in PUBLIC if not says_what(item)] == []


def says_what(item: griffe.Object) -> bool:
    """Whether there is a docstring that begins with a sentence of more than a word or two."""
    text = item.docstring.value if item.docstring else ""
    first = re.match(r".+?[.?](?=\s|$)", text.split("\n\n")[0], re.DOTALL)
    return first is not None and len(first[0].split()) >= 3


def test_a_docstring_that_says_nothing_is_seen() -> None:
    with griffe.temporary_visited_module(
        'def f(): "f"\ndef g(): ...\ndef h(): "Gives the number."'
    ) as module:
        assert [name for name in "fgh" if says_what(module[name])] == ["h"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built as `make docs` does: a broken link or a wrong docstring is an error."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_site_shows_every_public_name(site: Path) -> None:
    pages = {module: (site / "api" / f"{page}.html").read_text() for page, module in PAGES.items()}
    missing = [name for name, _ in PUBLIC if f'id="autograder.{name}"' not in pages[module_of(name)]]
    assert missing == []


def module_of(name: str) -> str:
    return max((module for module in PAGES.values() if name.startswith(f"{module}.")), key=len)


def test_site_fetches_nothing(site: Path) -> None:
    fetched = re.compile(
        r"""<(?:script|img|iframe)[^>]*src=["']?(?:https?:)?//|<link[^>]*stylesheet[^>]*https?://"""
    )
    pages = list(site.rglob("*.html"))
    assert len(pages) > len(PAGES)
    assert [path.name for path in pages if fetched.search(path.read_text())] == []
