"""The checks of an exercise in words, without running them."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.course import Exercise, Limits
from autograder.errors import CourseError
from autograder.promises import Promise, promises

CHECKS = '''
from autograder.checking import agree, check, insist


def helper(x):
    """no promise"""


@check(points=2)
def check_matrix(matrix, expected):
    """`pdf_matr` gives the density
    entry by entry"""


@check(kind="structural", needs=[check_matrix])
def check_program(program):
    """One program"""


raise SystemExit("nothing of this is run")
'''


def exercise(folder: Path) -> Exercise:
    return Exercise("vmap/pdf", "vmap", "pdf", "A density", folder / "stub.py", folder, Limits())


def test_promises_in_the_order_they_are_written(tmp_path: Path) -> None:
    (tmp_path / "checks.py").write_text(CHECKS)
    assert promises(exercise(tmp_path)) == (
        Promise("check_matrix", "`pdf_matr` gives the density entry by entry", 2.0, "value"),
        Promise("check_program", "One program", 1.0, "structural"),
    )


def test_promises_of_hidden_checks_come_last(tmp_path: Path) -> None:
    (tmp_path / "hidden").mkdir()
    (tmp_path / "checks.py").write_text(CHECKS)
    (tmp_path / "hidden" / "checks.py").write_text(CHECKS.replace("check_matrix", "check_other"))
    found = promises(exercise(tmp_path))
    assert [(item.name, item.hidden) for item in found] == [
        ("check_matrix", False),
        ("check_program", False),
        ("check_other", True),
        ("check_program", True),
    ]


def test_promises_of_the_real_decorator_agree(tmp_path: Path) -> None:
    """What is read without running is what `@check` makes of it."""
    from types import ModuleType

    from autograder.checking import checks_of

    source = CHECKS.replace('raise SystemExit("nothing of this is run")', "")
    (tmp_path / "checks.py").write_text(source)
    module = ModuleType("checks")
    exec(source, module.__dict__)
    run = [(item.name, item.promise, item.points, item.kind) for item in checks_of(module).values()]
    assert run == [(item.name, item.promise, item.points, item.kind) for item in promises(exercise(tmp_path))]


def test_promises_without_a_file(tmp_path: Path) -> None:
    with pytest.raises(
        CourseError, match=r"checks\.py: cannot be read \(No such file or directory\)\. Write the checks"
    ):
        promises(exercise(tmp_path))


@pytest.mark.parametrize("source", ["def check_a(:", "x = \0"])
def test_promises_of_a_file_that_is_not_python(tmp_path: Path, source: str) -> None:
    (tmp_path / "checks.py").write_text(source)
    with pytest.raises(CourseError, match=r"checks\.py: is not Python: .* Mend it\."):
        promises(exercise(tmp_path))


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ('points="two"', "the points of `check_a` is 'two'. Write a plain number."),
        ("points=1 / 2", "the points of `check_a` is 1 / 2. Write a plain number."),
        ("kind=KIND", "the kind of `check_a` is KIND. Write a plain text."),
    ],
)
def test_promises_that_cannot_be_read_without_running(tmp_path: Path, given: str, message: str) -> None:
    (tmp_path / "checks.py").write_text(f'@check({given})\ndef check_a():\n    """A"""\n')
    with pytest.raises(CourseError) as error:
        promises(exercise(tmp_path))
    assert str(error.value) == f"{tmp_path / 'checks.py'}: {message}"
