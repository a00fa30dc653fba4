"""Each command in a document is run by a test, and each command that is only mentioned exists."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator

import pytest
from courses import ROOT
from following import DOCUMENTS, alike, blocks, commands, edited
from test_following import ELSEWHERE, FOLLOWED

from autograder import checking, probes
from autograder.course import COMMANDS


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_is_run_by_a_test(document: str) -> None:
    assert document in FOLLOWED or set(commands(document)) <= {*ELSEWHERE}, (
        f"{document}: follow it in tests/documents/test_following.py, or name the test that runs its commands."
    )


def test_what_runs_a_command_elsewhere_is_there() -> None:
    known = {command for document in DOCUMENTS for command in commands(document)}
    assert set(ELSEWHERE) <= known, "These stand in no document any more."
    for what, (path, text) in (ELSEWHERE | FOLLOWED).items():
        assert text in (ROOT / path).read_text(encoding="utf-8"), what


@pytest.mark.parametrize("document", DOCUMENTS)
def test_commands_stand_in_console_blocks(document: str) -> None:
    languages = {language for language, _, _ in blocks(document)}
    assert not languages & {"", "sh", "bash", "shell", "zsh"}


def mentioned(program: str) -> Iterator[tuple[str, list[str]]]:
    """Document and words of each command of this program, in blocks and in running text."""
    for document in DOCUMENTS:
        text = (ROOT / document).read_text(encoding="utf-8")
        inline = re.findall(rf"(?<!`)`{program} ([^`\n]+)`", text)
        for words in [*inline, *re.findall(rf"^\$ {program} (.+)", text, re.MULTILINE)]:
            yield document, words.split(" #")[0].split()


def test_commands_of_grade_that_are_mentioned_exist() -> None:
    from autograder.cli.app import app

    unknown = []
    for document, words in mentioned("grade"):
        command = words[0] if words[0] in COMMANDS else ""
        rest = app[command] if command else app
        help_text = " ".join(_options(rest[words[1]] if command == "nbgrader" and len(words) > 1 else rest))
        options = [word.split("=")[0] for word in words if word.startswith("--")]
        unknown += [f"{document}: grade {' '.join(words)}" for option in options if option not in help_text]
    assert unknown == []


def _options(command: object) -> list[str]:
    found = command.assemble_argument_collection()  # type: ignore[attr-defined]
    return ["--help", "--version", *(name for argument in found for name in argument.names)]


def test_targets_of_make_that_are_mentioned_exist() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    known = set(re.findall(r"^([\w-]+):", text, re.MULTILINE))
    targets = {word for _, words in mentioned("make") for word in words if "=" not in word}
    assert len(targets) > 3
    assert targets <= known


WORDS_OF_AUTHORS = {
    "probes": (probes, {"PLAIN", "Probe", "probes_of"}),
    "checks": (
        checking,
        {"Check", "CheckFailure", "Outcome", "Ran", "Subject", "checks_of", "run_checks", "same"},
    ),
}
"""By vocabulary, the package and what in it is the engine's, not the authors'."""


@pytest.mark.parametrize("vocabulary", WORDS_OF_AUTHORS)
def test_authors_page_has_the_whole_vocabulary(vocabulary: str) -> None:
    package, internal = WORDS_OF_AUTHORS[vocabulary]
    text = (ROOT / "docs" / "authors.md").read_text(encoding="utf-8")
    part = text.split(f"## The vocabulary of {vocabulary}")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (`[^|]+`) \| [^|]+ \| `([^|]+)` \|$", part, re.MULTILINE)
    names = {name for first, _ in rows for name in re.findall(r"`(\w+)`", first)}
    assert names == {*package.__all__} - internal
    for _, example in rows:
        insist_on_call(package, example)


def insist_on_call(package: object, example: str) -> None:
    """Raises where a call in an example does not fit the function's parameters."""
    tree = ast.parse(example.lstrip("@"), mode="eval")
    if isinstance(tree.body, ast.Call) and isinstance(tree.body.func, ast.Name):
        options = {item.arg: None for item in tree.body.keywords if item.arg}
        inspect.signature(getattr(package, tree.body.func.id)).bind(*tree.body.args, **options)


@pytest.mark.parametrize(
    ("document", "before", "sources"),
    [
        ("docs/authors.md", "What it says most often", ("authoring/validate.py", "authoring/content.py")),
        ("docs/learners.md", "## What the sandbox says", ("views/words.py",)),
    ],
)
def test_what_the_tables_say_that_grade_says(document: str, before: str, sources: tuple[str, ...]) -> None:
    """Each phrase of the first column stands in the source that says it."""
    text = (ROOT / document).read_text(encoding="utf-8").split(before)[1]
    _, _, *rows = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)[0].splitlines()
    phrases = re.findall(r"`([^`]+)`", " ".join(row.split(" | ")[0] for row in rows))
    said = "".join((ROOT / "autograder" / source).read_text(encoding="utf-8") for source in sources)
    parts = [part for phrase in phrases if not phrase.endswith("Error") for part in phrase.split("…")]
    assert len(parts) > 5
    assert [part for part in parts if part not in said] == []


def test_a_wrong_example_is_seen() -> None:
    with pytest.raises(TypeError, match="missing a required argument"):
        insist_on_call(probes, "growth(learner.f, [small])")


@pytest.mark.parametrize(
    ("shown", "real", "same"),
    [
        ("a\nb", "a\nb\n", True),
        ("a\nb", "a\nc", False),
        ("a\nb", "a\nb\nc", False),
        ("done in 1.4 s", "done in 23 s", True),
        ("6 points", "7 points", False),
        ("a\n  …\nd", "a\nb\nc\nd", True),
        ("a\n…\nd", "a\nb\nc", False),
        ("x-20261123T042644.py", "x-20250101T000000.py", True),
    ],
)
def test_output_is_compared_up_to_times(shown: str, real: str, same: bool) -> None:
    assert alike(shown, real) is same


def test_a_diff_edits_the_one_place_where_it_fits() -> None:
    assert edited("a\nb\nc\n", "-b\n+x\n+y\n") == "a\nx\ny\nc\n"
    with pytest.raises(AssertionError, match="stands there 2 times"):
        edited("a\na\n", "-a\n+b\n")
