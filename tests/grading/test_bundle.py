"""Grading from a bundle: the verdicts are those of the full course."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from courses import ROOT, TINY, some_of_the_course

from autograder import course as courses
from autograder.authoring import release
from autograder.course import Course, Exercise
from autograder.errors import CourseError, UsageError
from autograder.grading import Grader
from autograder.grading.material import load_material
from autograder.program import Program
from autograder.promises import promises
from autograder.recorded.record import read_record, sources_digest, write_record
from autograder.stub import exercise_stub
from autograder.verdict import ExerciseVerdict, exercise_to_json

# A prediction exercise, and one with structural checks and a picture.
REAL = {"jit/tracing": 2, "vmap/kinetic_energy": 2}
"""How many of the known mistakes are kept of each: to observe them all takes a while."""

WRONG = b"import math\n\n\ndef clamp(x, low, high):\n    return math.no_such(x)\n"


class Both:
    """One course, and the bundle made of it, each with a grader."""

    def __init__(self, stack: ExitStack, course: Course, target: Path, seeds: tuple[int, ...]) -> None:
        release(course, target, seeds=seeds)
        self.course, self.bundle = course, courses.load(target)
        self._full = stack.enter_context(Grader(self.course))
        self.grader = stack.enter_context(Grader(self.bundle))

    def grade(self, exercise: Exercise, program: Program | None, seed: int) -> list[dict[str, Any]]:
        """The two verdicts, as far as they do not tell the time."""
        other = self.bundle.exercise(exercise.id)
        verdicts = (
            self._full.grade(exercise, program, seed=seed),
            self.grader.grade(other, program, seed=seed),
        )
        return [_timeless(verdict) for verdict in verdicts]

    def run(self, exercise: Exercise, program: Program, seed: int) -> list[dict[str, Any]]:
        other = self.bundle.exercise(exercise.id)
        verdicts = (
            self._full.run(exercise, program, seed=seed)[0],
            self.grader.run(other, program, seed=seed)[0],
        )
        return [_timeless(verdict) for verdict in verdicts]


def _timeless(verdict: ExerciseVerdict) -> dict[str, Any]:
    return {key: value for key, value in exercise_to_json(verdict).items() if key != "seconds"}


def programs(exercise: Exercise) -> dict[str, Program]:
    """The course's own programs of an exercise, by kind and name; as a learner would hand them in."""
    found = load_material(exercise).programs
    assert found is not None
    mistakes = {stem: program for mistake in found.mistakes for stem, program in mistake.programs.items()}
    return {
        "reference": found.reference,
        "stub": Program(found.reference.filename, exercise_stub(exercise).encode()),
        **{f"mistake {name}": program for name, program in mistakes.items()},
        **{f"alternative {name}": program for name, program in found.alternatives.items()},
    }


@pytest.fixture(scope="module")
def tiny(own_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    with ExitStack() as stack:
        yield Both(stack, courses.load(TINY), tmp_path_factory.mktemp("tiny") / "bundle", (0, 1))


@pytest.fixture(scope="module")
def real(own_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    folder = tmp_path_factory.mktemp("real")
    with ExitStack() as stack:
        yield Both(stack, some_of_the_course(folder / "course", REAL), folder / "bundle", (0,))


@pytest.mark.parametrize("seed", [0, 1])
@pytest.mark.parametrize("exercise", courses.load(TINY).exercises, ids=lambda exercise: exercise.id)
def test_every_program_of_a_course_gets_the_same_verdict(tiny: Both, exercise: Exercise, seed: int) -> None:
    found = {}
    for name, program in programs(exercise).items():
        course, bundle = tiny.run(exercise, program, seed)
        assert bundle == course, name
        found[name] = course["status"], (course["diagnosis"] or {}).get("mistake")
    assert found["reference"] == ("passed", None)
    assert all(found[name] == ("passed", None) for name in found if name.startswith("alternative"))
    assert all(found[name][1] == name.split()[1] for name in found if name.startswith("mistake"))


def test_what_is_not_run_gets_the_same_verdict(tiny: Both) -> None:
    exercise = tiny.course.exercise("numbers/clamp")
    for program in (None, programs(exercise)["stub"]):
        course, bundle = tiny.grade(exercise, program, 0)
        assert bundle == course
        assert course["status"] in ("missing", "not_attempted")


def test_an_exception_is_told_in_the_same_words(tiny: Both) -> None:
    course, bundle = tiny.grade(tiny.course.exercise("numbers/clamp"), Program("clamp.py", WRONG), 1)
    assert bundle == course
    assert course["status"] == "raised"
    assert course["diagnosis"] is None


@pytest.mark.parametrize("name", REAL)
def test_a_real_exercise_gets_the_same_verdicts(real: Both, name: str) -> None:
    exercise = real.course.exercise(name)
    everything = programs(exercise)
    mistakes = [kind for kind in everything if kind.startswith("mistake")]
    alternatives = [kind for kind in everything if kind.startswith("alternative")]
    chosen = ["reference", mistakes[-1], *alternatives[:1]]
    for kind in chosen:
        course, bundle = real.run(exercise, everything[kind], 0)
        assert bundle == course, kind
        wanted = kind.split()[1].split("__")[0] if kind in mistakes else None
        assert (course["diagnosis"] or {}).get("mistake") == wanted
        assert (course["status"] == "passed") is (kind in ("reference", *alternatives))


def test_a_picture_is_drawn_from_what_was_recorded(real: Both, tmp_path: Path) -> None:
    from autograder.pictures import draw, has_picture

    exercise = real.bundle.exercise("vmap/kinetic_energy")
    assert has_picture(exercise)
    real.grader.run(exercise, programs(real.course.exercise(exercise.id))["reference"])
    observed = real.grader.observed(exercise)
    assert observed is not None
    draw(exercise, observed, tmp_path / "picture.png")
    assert (tmp_path / "picture.png").read_bytes().startswith(b"\x89PNG")


def test_a_right_prediction_is_right_where_jax_does_otherwise_than_where_it_was_recorded(real: Both) -> None:
    """The truth is measured here; what the reference predicted there decides nothing."""
    name = "jit/tracing"
    exercise, reference = real.bundle.exercise(name), programs(real.course.exercise(name))["reference"]
    path = exercise.folder / "seed0.record"
    before, record = path.read_bytes(), read_record(exercise, 0)
    other = {
        probe: replace(item, value={part: dict.fromkeys(names, 99) for part, names in item.value.items()})
        if probe.startswith("predicted")
        else item
        for probe, item in record.reference.items()
    }
    assert other != record.reference
    path.write_bytes(write_record(replace(record, reference=other), sources_digest(exercise.folder)))
    try:
        assert real.grader.grade(exercise, reference).passed
    finally:
        path.write_bytes(before)


def test_no_check_of_how_something_is_done_compares_with_the_reference() -> None:
    """How many equations or traces a program has differs between versions of jax: a record would not do."""
    structural, wrong = 0, []
    for exercise in courses.load(ROOT).exercises:
        kinds = {item.name: item.kind for item in promises(exercise)}
        for node in ast.parse((exercise.folder / "checks.py").read_bytes()).body:
            if isinstance(node, ast.FunctionDef) and kinds.get(node.name) == "structural":
                structural += 1
                wrong += [f"{exercise.id}: {node.name}"] * ("expected" in [a.arg for a in node.args.args])
    assert structural > 0
    assert wrong == []


def test_a_seed_that_was_not_recorded_is_a_usage_error(tiny: Both) -> None:
    exercise = tiny.bundle.exercises[0]
    program = programs(tiny.course.exercises[0])["reference"]
    for grade in (tiny.grader.grade, tiny.grader.run):
        with pytest.raises(UsageError, match="Seed 2 is not in this bundle, which holds seeds 0 to 1"):
            grade(exercise, program, seed=2)


def test_a_damaged_record_is_named_with_the_way_out(tmp_path: Path, own_cache: Path) -> None:
    release(courses.load(TINY), tmp_path / "bundle", seeds=(0,))
    exercise = courses.load(tmp_path / "bundle").exercises[0]
    path = exercise.folder / "seed0.record"
    path.write_bytes(path.read_bytes()[:-10])
    program = programs(courses.load(TINY).exercises[0])["reference"]
    with (
        Grader(courses.load(tmp_path / "bundle")) as grader,
        pytest.raises(CourseError, match=r"seed0\.record: the bundle is damaged\. Install it again\."),
    ):
        grader.grade(exercise, program)


LOOK = """
import os
FOUND = []
for folder in {folders!r}:
    for place, _, names in os.walk(folder):
        FOUND += [os.path.join(place, name) for name in names]
def clamp(x, low, high):
    return {{"found": FOUND}}
"""


def test_a_program_cannot_read_the_records(tiny: Both) -> None:
    folders = [str(tiny.bundle.root), str(tiny.course.root / "solutions")]
    program = Program("clamp.py", LOOK.format(folders=folders).encode())
    verdict, _ = tiny.grader.run(tiny.bundle.exercise("numbers/clamp"), program)
    assert verdict.checks[0].got == "{'found': []}"
