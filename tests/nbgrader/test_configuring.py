"""Which steps of nbgrader are replaced."""

import pytest
from courses import TINY
from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback
from traitlets.config import Config

from autograder.errors import UsageError
from autograder.nbgrader import configure


@pytest.fixture
def c():
    config = Config()
    configure(config, TINY)
    return config


def names(steps):
    return [step.__name__ for step in steps]


def test_learners_code_is_never_executed(c):
    steps = names(c.Autograde.autograde_preprocessors)
    assert steps[0] == "GradeInSandbox"
    assert "Execute" not in steps
    assert "SaveGrades" in steps and "SaveAutoGrades" not in steps


def test_all_other_steps_are_nbgraders_own_in_their_order(c):
    stock = names(Autograde.autograde_preprocessors.default())
    renamed = {"GradeInSandbox": "Execute", "SaveGrades": "SaveAutoGrades"}
    assert [renamed.get(name, name) for name in names(c.Autograde.autograde_preprocessors)] == stock
    assert names(c.GenerateAssignment.preprocessors) == names(GenerateAssignment.preprocessors.default())
    kept = set(names(GenerateFeedback.preprocessors.default()))
    assert set(names(c.GenerateFeedback.preprocessors)) == kept | {"ClearHiddenTests"}


def test_a_submission_is_restored_before_anything_looks_at_it(c):
    assert names(c.Autograde.sanitize_preprocessors) == [
        "Restore",
        "OverwriteKernelspec",
        "OverwriteCells",
        "CheckCellMetadata",
    ]


def test_solutions_are_cleared_by_our_step(c):
    (step,) = [step for step in c.GenerateAssignment.preprocessors if step.__name__ == "ClearSolutions"]
    assert step.__module__ == "autograder.nbgrader.clear_solutions"


def test_folder_without_a_course_is_an_error(tmp_path):
    with pytest.raises(
        UsageError, match=r"no course\.toml in .* Name the course's folder in nbgrader_config\.py"
    ):
        configure(Config(), tmp_path)


def test_nbgrader_with_other_steps_is_an_error(monkeypatch):
    monkeypatch.setattr(Autograde.autograde_preprocessors, "default", lambda *_: [])
    with pytest.raises(UsageError, match="no step Execute"):
        configure(Config(), TINY)


def test_pages_among_the_files_of_a_submission_are_not_taken_over(c):
    from nbgrader.coursedir import CourseDirectory

    ignored = CourseDirectory(config=c).ignore
    assert {"*.html", "*.svg", "*.js"} < set(ignored)
    assert "__pycache__" in ignored  # nbgrader's own
