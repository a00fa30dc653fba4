"""The grade cells of a notebook, filled in by a grader: a made-up one, and once the real one."""

from contextlib import contextmanager

import pytest
from courses import TINY
from nbclass import OWN_TEST, cell_called

from autograder.errors import CourseError
from autograder.nbgrader.grade_in_sandbox import GradeInSandbox
from autograder.nbgrader.outputs import is_scored
from autograder.verdict import CheckResult, ExerciseVerdict, Status, fold, score

CLAMP, CHECK = "numbers-clamp", "numbers-clamp-check"
TOTAL, TOTAL_CHECK = "numbers-running_total", "numbers-running_total-check"


class FakeGrader:
    """Two of three checks pass, unless the program is the stub; `# broken` is a fault of the course."""

    isolation, isolation_missing = "full", ()

    def __init__(self):
        self.graded = {}

    def map(self, work, items):
        return [work(self, item) for item in items]

    def grade(self, exercise, program, *, seed=0):
        self.graded[exercise.id] = (program, seed)
        if program and b"# broken" in program.source:
            raise CourseError("checks.py: mend it.")
        last = Status.FAILED if program and b"# right" in program.source else Status.NOT_ATTEMPTED
        checks = [
            CheckResult(f"check_{n}", "so", Status.PASSED if n and last is Status.FAILED else last, 1.0)
            for n in range(3)
        ]
        return ExerciseVerdict(exercise.id, *fold(checks), score(checks), 3.0, 0.1, tuple(checks))


@pytest.fixture
def grader(monkeypatch):
    fake = FakeGrader()
    fake.asked = []

    @contextmanager
    def class_graders(course, isolation, *, unsafe):
        fake.asked.append((course.root, isolation, unsafe))
        yield fake

    monkeypatch.setattr("autograder.nbgrader.grade_in_sandbox.class_graders", class_graders)
    return fake


@pytest.fixture
def notebook(assignment):
    return assignment.released()


def run(notebook, assignment, **traits):
    return GradeInSandbox(course=str(TINY), **traits)(notebook, assignment.resources())[0]


def results(cell):
    return [output.data["text/plain"] for output in cell.outputs if output.output_type == "execute_result"]


def test_every_exercise_gets_its_points(grader, notebook, assignment):
    cell_called(notebook, CLAMP).source += "# right"
    graded = run(notebook, assignment)
    assert results(cell_called(graded, CHECK)) == ["2.0"]
    assert cell_called(graded, TOTAL_CHECK).outputs[-1].ename == "not_attempted"
    assert set(grader.graded) == {"numbers/clamp", "numbers/running_total"}


def test_points_that_the_instructor_changed_scale_the_score(grader, notebook, assignment):
    cell_called(notebook, CLAMP).source += "# right"
    cell_called(notebook, CHECK).metadata.nbgrader.points = 6
    assert results(cell_called(run(notebook, assignment), CHECK)) == ["4.0"]


def test_settings_reach_the_grader(grader, notebook, assignment):
    run(notebook, assignment, seed=7, isolation="restricted", unsafe=True)
    assert grader.asked == [(TINY, "restricted", True)]
    assert {seed for _, seed in grader.graded.values()} == {7}


def test_exercise_that_is_broken_is_ungraded_and_the_others_are_graded(grader, notebook, assignment):
    cell_called(notebook, CLAMP).source += "# broken"
    # Above it, so that the broken one is no part of its program.
    cell_called(notebook, TOTAL).source += "# right"
    graded = run(notebook, assignment)
    assert not is_scored(cell_called(graded, CHECK))
    assert "mend it" not in str(cell_called(graded, CHECK).outputs)
    assert results(cell_called(graded, TOTAL_CHECK)) == ["2.0"]


def test_grade_cell_of_the_instructors_own_is_not_run_and_not_scored(grader, notebook, assignment):
    cell = cell_called(run(notebook, assignment), OWN_TEST)
    assert not is_scored(cell)
    assert "graded by hand" in str(cell.outputs)


def test_exercise_whose_solution_cell_was_put_back_has_no_program(grader, notebook, assignment):
    cell_called(notebook, CLAMP).metadata.autograder = {"restored": True}
    run(notebook, assignment)
    assert grader.graded["numbers/clamp"][0] is None


def test_real_engine_grades_a_right_and_a_wrong_answer(own_cache, notebook, assignment, tiny):
    folder = tiny.exercise("numbers/clamp").folder
    cell_called(notebook, CLAMP).source = (folder / "alternatives/comparisons.py").read_text()
    folder = tiny.exercise("numbers/running_total").folder
    cell_called(notebook, TOTAL).source = (folder / "mistakes/in_place.py").read_text()
    graded = run(notebook, assignment)
    assert results(cell_called(graded, CHECK)) == ["3.0"]
    assert results(cell_called(graded, TOTAL_CHECK)) == ["2.0"]
    assert "What this looks like" in cell_called(graded, TOTAL_CHECK).outputs[0].data["text/html"]
