"""What is released."""

import pytest
from nbformat import v4
from nbgrader.preprocessors import ClearHiddenTests as StockClearHiddenTests

from autograder.errors import CourseError
from autograder.nbgrader.clear_hidden_tests import ClearHiddenTests
from autograder.nbgrader.clear_solutions import ClearSolutions
from autograder.notebooks.building import unit_notebook


def test_released_cells_are_the_stubs_to_the_letter(tiny):
    for unit in tiny.units:
        released, _ = ClearSolutions()(unit_notebook(tiny, unit, annotated=True), {})
        assert [cell.source for cell in released.cells] == [
            cell.source for cell in unit_notebook(tiny, unit, annotated=False).cells
        ]
        solutions = [
            cell for cell in released.cells if cell.metadata.get("autograder", {}).get("role") == "solution"
        ]
        assert [cell.source for cell in solutions] == [
            exercise.stub.read_text() for exercise in unit.exercises
        ]


def test_cell_of_the_course_without_markers_is_not_released(tiny):
    notebook = unit_notebook(tiny, tiny.units[0], annotated=True)
    notebook.cells[2].source = "def count_vowels(text):\n    return 7\n"
    with pytest.raises(CourseError, match="the cell words-count_vowels: there is no `### BEGIN SOLUTION`"):
        ClearSolutions()(notebook, {})


def test_cells_of_the_instructors_own_are_cleared_as_nbgrader_does(tiny):
    flags = {
        "schema_version": 3,
        "solution": True,
        "grade": False,
        "locked": False,
        "task": False,
        "grade_id": "own",
    }
    notebook = unit_notebook(tiny, tiny.units[0], annotated=True)
    notebook.cells.append(
        v4.new_code_cell("a = 1\n### BEGIN SOLUTION\nb = 2\n### END SOLUTION", metadata={"nbgrader": flags})
    )
    released, _ = ClearSolutions(code_stub={"python": "# here"})(notebook, {})
    assert released.cells[-1].source == "a = 1\n# here"


class TestHiddenTests:
    TESTS = "assert f(1)\n### BEGIN HIDDEN TESTS\nassert f(2) == 4\n### END HIDDEN TESTS"

    @staticmethod
    def notebook(source, **flags):
        base = {"schema_version": 3, "solution": False, "grade": False, "locked": False, "task": False}
        flags = {**base, "grade_id": "a", **flags}
        return v4.new_notebook(cells=[v4.new_code_cell(source, metadata={"nbgrader": flags})])

    def test_are_taken_out_of_grade_cells(self):
        cleared, _ = ClearHiddenTests()(self.notebook(self.TESTS, grade=True, locked=True, points=1), {})
        assert cleared.cells[0].source == "assert f(1)"

    @pytest.mark.parametrize("source", [TESTS, "# BEGIN HIDDEN TESTS"])
    def test_their_marker_in_a_learners_cell_costs_no_feedback(self, source):
        notebook = self.notebook(source, solution=True)
        with pytest.raises(RuntimeError):
            StockClearHiddenTests()(self.notebook(source, solution=True), {})
        assert ClearHiddenTests()(notebook, {})[0].cells[0].source == source
