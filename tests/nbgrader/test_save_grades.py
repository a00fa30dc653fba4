"""What gets into the gradebook."""

import pytest
from nbclass import ESSAY, OWN_TEST, cell_called
from nbformat import v4
from nbgrader.api import Gradebook

from autograder.nbgrader.save_grades import SaveGrades

CHECK = "numbers-clamp-check"


@pytest.fixture
def save(assignment):
    """Saves a submission whose grade cell for `clamp` has these outputs; what the gradebook then says of it."""

    def run(*outputs, manual=None):
        notebook = assignment.released()
        cell_called(notebook, CHECK).outputs = list(outputs)
        if manual is not None:
            with Gradebook(assignment.url) as gradebook:
                gradebook.find_grade(CHECK, "numbers", "numbers", "ada").manual_score = manual
                gradebook.db.commit()
        SaveGrades()(notebook, assignment.resources())
        return assignment.grade(CHECK)

    return run


def result(text):
    return v4.new_output("execute_result", {"text/plain": text}, execution_count=1)


def error(name):
    return v4.new_output("error", ename=name, evalue="", traceback=[])


def test_points_are_stored(save):
    grade = save(result("2.0"))
    assert (grade.auto, grade.waits) == (2.0, False)


def test_error_is_no_points(save):
    assert save(error("failed")).auto == 0.0


@pytest.mark.parametrize(
    "outputs", [[], [v4.new_output("display_data", {"text/plain": "3.0"})], [error("ungraded")]]
)
def test_silence_and_ungraded_are_no_number_and_wait_for_the_instructor(save, outputs):
    save(result("3.0"))
    grade = save(*outputs)
    assert (grade.auto, grade.waits, grade.score) == (None, True, 0.0)


def test_points_of_the_instructor_remain(save):
    grade = save(error("ungraded"), manual=1.5)
    assert (grade.auto, grade.manual, grade.score) == (None, 1.5, 1.5)


def test_cells_of_the_instructors_own_wait_too(save, assignment):
    save(result("3.0"))
    assert assignment.grade(OWN_TEST).waits
    assert assignment.grade(OWN_TEST).auto is None
    # As nbgrader has it: an answer that is as it was handed out earns nothing.
    assert assignment.grade(ESSAY).auto == 0.0
