"""What differs between two machines, in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from courses import copy_tiny

from autograder.classroom.sameness import differences, fingerprint
from autograder.course import load

HERE = {"Python": "3.12.1", "jax": "0.12.0", "grader": "a1", "vmap/pdf": "b2", "vmap/sum": "c3"}


@pytest.mark.parametrize(
    ("there", "words"),
    [
        (HERE, ""),
        ({**HERE, "jax": "0.10.0"}, "jax 0.10.0 instead of 0.12.0"),
        ({**HERE, "grader": "a2", "vmap/pdf": "b3"}, "another grader, another vmap/pdf"),
        ({name: HERE[name] for name in HERE if name != "vmap/sum"}, "no vmap/sum"),
        ({**HERE, "vmap/new": "d4"}, "another vmap/new"),
        (dict.fromkeys(HERE, "x"), "Python x instead of 3.12.1, jax x instead of 0.12.0, another grader and 2 more"),
    ],
)  # fmt: skip
def test_differences_are_named(there, words):
    assert differences(HERE, there) == words


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("solutions/02_numbers/clamp/checks.py", "import", "import  "),
        ("course.toml", '"numbers.bounds"]\nlimits = { cpu = 3 }', '"numbers.bounds"]\nlimits = { cpu = 4 }'),
    ],
)
def test_fingerprint_tells_one_exercise_from_another_and_not_where_it_lies(tmp_path: Path, path, old, new):
    first, second = (copy_tiny(tmp_path / name) for name in ("first", "second"))
    assert fingerprint(load(first)) == fingerprint(load(second))
    file = second / path
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new, 1))
    assert differences(fingerprint(load(first)), fingerprint(load(second))) == "another numbers/clamp"
