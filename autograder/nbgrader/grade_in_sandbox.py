"""Grades the exercises of a submitted notebook in the sandbox, in the place of running it in a kernel."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from nbformat import NotebookNode, v4
from nbgrader import utils
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Bool, Integer, Unicode

from autograder import course as courses
from autograder.course import Exercise
from autograder.errors import CourseError
from autograder.grading import Grader, Graders
from autograder.nbgrader.judge import class_graders
from autograder.nbgrader.outputs import outputs_of
from autograder.notebooks.ids import exercise_of
from autograder.notebooks.reading import programs_in
from autograder.program import Program
from autograder.verdict import ExerciseVerdict, Reason, Status
from autograder.views.words import isolation_words

_BY_HAND = "The course's grader does not run this cell. It is graded by hand."


class GradeInSandbox(NbGraderPreprocessor):
    """Takes each exercise's program out of the notebook, grades it, and fills in the outputs of its grade cell."""

    course = Unicode(help="The folder that holds course.toml.").tag(config=True)
    seed = Integer(0, help="What the inputs of the checks are made from.").tag(config=True)
    isolation = Unicode(
        None, allow_none=True, help="full, restricted or process. By default the strongest that can be had."
    ).tag(config=True)
    unsafe = Bool(
        False, help="Grade even where learners' programs cannot be kept from files and processes."
    ).tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        course = courses.load(Path(self.course))
        by_id = {exercise.id: exercise for exercise in course.exercises}
        found = [(cell, _exercise(cell, by_id)) for cell in nb.cells if _is_grade_code(cell)]
        programs = programs_in(nb, [exercise for _, exercise in found if exercise])
        with class_graders(course, self.isolation, unsafe=self.unsafe) as graders:
            verdicts = self._verdicts(graders, {e.id: e for _, e in found if e}, programs)
            notes = _notes(graders)
        for count, (cell, exercise) in enumerate(found, 1):
            cell.execution_count = count
            if exercise:
                points = float(cell.metadata.nbgrader.points)
                cell.outputs = outputs_of(exercise, verdicts[exercise.id], points, count, notes)
            else:
                self.log.warning(
                    "%s is a cell of your own: grade it by hand.", cell.metadata.nbgrader.grade_id
                )
                cell.outputs = [v4.new_output("display_data", data={"text/plain": _BY_HAND})]
        return nb, resources

    def _verdicts(
        self, graders: Graders, exercises: Mapping[str, Exercise], programs: Mapping[str, Program | None]
    ) -> dict[str, ExerciseVerdict]:
        """The verdict on each exercise of a notebook, each once."""

        def one(grader: Grader, exercise: Exercise) -> ExerciseVerdict:
            try:
                return grader.grade(exercise, programs[exercise.id], seed=self.seed)
            except CourseError as error:
                return ExerciseVerdict(
                    exercise.id, Status.UNGRADED, Reason.GRADER_ERROR, None, 0.0, 0.0, message=str(error)
                )

        verdicts = graders.map(one, exercises.values())
        for exercise, verdict in zip(exercises.values(), verdicts, strict=True):
            self._log(exercise, verdict)
        return {verdict.id: verdict for verdict in verdicts}

    def _log(self, exercise: Exercise, verdict: ExerciseVerdict) -> None:
        if verdict.score is None:
            self.log.error("%s could not be graded, and waits for you: %s", exercise.id, verdict.message)
        else:
            self.log.info("%s: %s, %g of %g", exercise.id, verdict.status, verdict.score, verdict.max_score)


def _is_grade_code(cell: NotebookNode) -> bool:
    """Whether a cell is graded by what running it would say."""
    return cell.cell_type == "code" and utils.is_grade(cell) and not utils.is_solution(cell)


def _exercise(cell: NotebookNode, by_id: dict[str, Exercise]) -> Exercise | None:
    ours = exercise_of(cell.metadata.nbgrader.grade_id)
    return by_id.get(ours[0]) if ours and ours[1] == "check" else None


def _notes(graders: Graders) -> list[str]:
    if graders.isolation == "full":
        return []
    return [isolation_words(graders.isolation, graders.isolation_missing)]
