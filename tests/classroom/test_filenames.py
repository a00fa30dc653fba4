"""File names for learners with any name."""

from __future__ import annotations

import re

import pytest

from autograder.classroom.filenames import file_names

ODD = [
    "../../etc/passwd",
    "a/b",
    "a\\b",
    "",
    ".",
    "..",
    ".hidden",
    "-rf",
    "con",
    "NUL.txt",
    "a\nb",
    "x" * 300,
]
ODD += ["a\x00b", "<script>", "ad\u0061\u0308", "a:b", "a*b", "trailing. ", "\ud800", "\u202egnp"]


def test_plain_names_stay():
    names = ["ada", "Ada Lovelace_123456", "lovelaceada_12345", "Łucja", "a.b@c.org", "李"]
    assert file_names(names) == {name: name for name in names}


@pytest.mark.parametrize("name", ODD)
def test_odd_names_become_safe(name):
    (safe,) = file_names([name]).values()
    assert re.fullmatch(r"[\w@+][\w.@+ -]*-[0-9a-f]{8}", safe) and len(safe) <= 80, safe


def test_no_two_are_alike_even_without_upper_case():
    learners = [*ODD, "a_b", "A_B", "ada", "Ada", "x" * 301]
    names = [name.casefold() for name in file_names(learners).values()]
    assert len(set(names)) == len(learners)


def test_name_does_not_depend_on_the_rest_of_the_class():
    assert file_names(["a/b"])["a/b"] == file_names(["a/b", "c/d"])["a/b"]
