"""The names of cells."""

import pytest

from autograder.notebooks.ids import check_id, exercise_of, grade_id


@pytest.mark.parametrize("exercise", ["vmap/pdf", "a_b/c_1", "check/check"])
def test_names_lead_back_to_the_exercise(exercise):
    assert exercise_of(grade_id(exercise)) == (exercise, "solution")
    assert exercise_of(check_id(exercise)) == (exercise, "check")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "vmap",
        "vmap-",
        "-pdf",
        "vmap-pdf-",
        "vmap-pdf-x",
        "vmap-pdf-check-check",
        "Vmap-pdf",
        "vmap-8ab",
        "vmap-pdf\n",
        7,
        None,
        ["a-b"],
    ],
)
def test_any_other_name_is_nobodys(name):
    assert exercise_of(name) is None
