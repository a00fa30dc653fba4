"""Observes live objects in the kernel that holds them: for names of which no cell has the source.

There is no sandbox and no time limit here; the objects are the learner's own, and so is the kernel.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any

from autograder.course import Exercise
from autograder.grading import Grader
from autograder.promises import defined_names
from autograder.verdict import ExerciseVerdict


def objects_of(exercise: Exercise, names: Mapping[str, Any]) -> list[str]:
    """Which of the exercise's names a kernel has."""
    return [name for name in defined_names(exercise) if name in names]


def grade_objects(grader: Grader, exercise: Exercise, names: Mapping[str, Any]) -> ExerciseVerdict:
    """The verdict on the values of live objects.

    Args:
      names: the kernel's names.

    Raises:
      CourseError: the exercise itself is wrong.
      GraderError: the engine failed.
    """
    from autograder.probes import probes_of
    from autograder.probes.learner import Learner
    from autograder.probes.loading import load
    from autograder.probes.running import configuration, not_data, observe, restore
    from autograder.wire import NotPlain, decode, encode

    task = grader.live_task(exercise)
    probes = probes_of(load("autograder_live_probes", "probes.py", task.probes.encode()))
    module = ModuleType("kernel")
    vars(module).update(names)
    learner, before = Learner(module, _file_of(exercise, names)), configuration()
    observed: dict[str, Any] = {}
    for name in task.run:
        observation = observe(*probes[name], learner, decode(task.inputs))
        restore(before)
        try:
            encode(observation.to_plain())
        except NotPlain as error:
            observation = not_data(error)
        observed[name] = observation.to_plain()
    return grader.grade_values(exercise, encode(observed))


def _file_of(exercise: Exercise, names: Mapping[str, Any]) -> str:
    """The file that the objects say they are from, for the lines of an exception."""
    codes = (getattr(names[name], "__code__", None) for name in objects_of(exercise, names))
    return next((str(code.co_filename) for code in codes if code is not None), "the kernel")
