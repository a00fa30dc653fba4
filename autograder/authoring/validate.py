"""Proves a course: references pass, stubs earn nothing, mistakes are recognised, alternatives accepted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from autograder.authoring.content import content_errors, course_errors
from autograder.authoring.knowledge import knowledge_errors
from autograder.course import Course, Exercise
from autograder.errors import AutograderError
from autograder.grading import Grader, Graders
from autograder.program import Program
from autograder.stub import exercise_stub, read_solution
from autograder.verdict import ExerciseVerdict, Status


@dataclass(frozen=True)
class Row:
    """What one program of an exercise showed at one seed."""

    exercise: str
    kind: str
    """reference, stub, mistake or alternative."""
    name: str
    seed: int
    ok: bool
    note: str
    """What is wrong and what to do, where it is not ok."""
    statuses: tuple[tuple[str, str], ...]
    """By check, its status."""
    seconds: float
    from_cache: bool


@dataclass(frozen=True)
class Report:
    """What `grade validate` found."""

    rows: tuple[Row, ...]
    errors: tuple[str, ...]
    """All that is wrong: of the files, of single programs, and of the checks."""

    @property
    def total(self) -> int:
        """How many programs were graded, at all seeds together."""
        return len(self.rows)

    @property
    def cached(self) -> int:
        """How many programs were not run: what they do was in the cache."""
        return sum(row.from_cache for row in self.rows)

    def to_json(self) -> dict[str, Any]:
        """The document that `grade validate --json` writes."""
        programs = [{**vars(row), "statuses": dict(row.statuses)} for row in self.rows]
        return {"version": 1, "ok": not self.errors, "errors": list(self.errors), "programs": programs}


@dataclass(frozen=True)
class _Job:
    exercise: Exercise
    kind: str
    name: str
    program: Program
    seed: int


def validate(
    course: Course,
    exercises: Sequence[Exercise],
    *,
    seeds: Sequence[int] = (0,),
    jobs: int = 1,
    isolation: str | None = None,
    on_program: Callable[[Row], None] = lambda row: None,
) -> Report:
    """Validates exercises, with several seeds if asked: the statuses must be the same at each.

    Raises:
      UsageError: the isolation level cannot be had here.
    """
    course.insist_on_source("`grade validate`")
    errors = [*course_errors(course), *knowledge_errors(course), *content_errors(course, exercises)]
    todo: list[list[_Job]] = []
    for exercise in exercises:
        try:
            programs = _programs(exercise)
        except AutograderError as error:
            errors.append(str(error))
        else:
            todo += [[_Job(exercise, *program, seed) for program in programs] for seed in seeds]

    def work(grader: Grader, together: list[_Job]) -> list[Row]:
        # One grader for an exercise: at the first mistake it observes them all.
        rows = []
        for job in together:
            rows.append(_run(grader, job))
            on_program(rows[-1])
        return rows

    with Graders(course, isolation=isolation, jobs=jobs) as graders:
        done = graders.map(work, todo)
    rows = tuple(row for together in done for row in together)
    errors += [
        f"{row.exercise}: {row.kind} {row.name}, seed {row.seed}: {row.note}" for row in rows if not row.ok
    ]
    errors += _coverage_errors(rows)
    errors += _seed_errors(rows)
    return Report(rows, tuple(dict.fromkeys(errors)))


def _programs(exercise: Exercise) -> list[tuple[str, str, Program]]:
    """Kind, name and program of all that belongs to an exercise."""
    filename = f"{exercise.name}.py"
    programs = [
        ("reference", "solution", Program(filename, read_solution(exercise).encode())),
        ("stub", "stub", Program(filename, exercise_stub(exercise).encode())),
    ]
    for kind, folder in (("mistake", "mistakes"), ("alternative", "alternatives")):
        paths = sorted((exercise.folder / folder).glob("*.py"))
        programs += [(kind, path.stem, Program(filename, path.read_bytes())) for path in paths]
    return programs


def _run(grader: Grader, job: _Job) -> Row:
    try:
        verdict, from_cache = grader.run(job.exercise, job.program, seed=job.seed, trusted=True)
    except AutograderError as error:
        return Row(job.exercise.id, job.kind, job.name, job.seed, False, str(error), (), 0.0, False)
    note = _note(job, verdict)
    statuses = tuple((check.name, str(check.status)) for check in verdict.checks)
    return Row(
        job.exercise.id, job.kind, job.name, job.seed, not note, note, statuses, verdict.seconds, from_cache
    )


def _full_marks(verdict: ExerciseVerdict) -> str:
    if verdict.passed and verdict.score == verdict.max_score:
        return ""
    wrong = [
        f"{c.name} is {c.status}: {c.message or c.got or c.reason}"
        for c in verdict.checks
        if c.status != "passed"
    ]
    return f"earns {verdict.score} of {verdict.max_score}: {'; '.join(wrong)}. Mend it, or the check"


def _nothing(stub: str, verdict: ExerciseVerdict) -> str:
    """A stub that is run all the same earns 0; only one that starts out broken may do anything at all."""
    broken_start = "raise NotImplementedError" not in stub
    wrong = [check.name for check in verdict.checks if check.status is not Status.NOT_ATTEMPTED]
    if wrong and not broken_start:
        return f"{', '.join(wrong)} should be not_attempted. Let each TODO raise NotImplementedError"
    return "" if verdict.score == 0 else f"earns {verdict.score} when it is run, and should earn 0"


def _recognised(name: str, verdict: ExerciseVerdict) -> str:
    wanted = name.split("__")[0]
    if verdict.score is None:
        return f"could not be graded: {verdict.checks[0].message}"
    if verdict.passed or verdict.score >= verdict.max_score:
        return "earns full marks. Sharpen a check until it fails"
    found = verdict.diagnosis.mistake if verdict.diagnosis else None
    if found == wanted:
        return ""
    instead = f"is diagnosed as {found}" if found else "is not diagnosed: nothing fits, or two do"
    failed = ", ".join(
        f"{c.name} {c.status}/{c.reason}" for c in verdict.checks if c.status not in ("passed", "skipped")
    )
    return f"{instead} ({failed}). Choose inputs that tell it apart, or make it a variant NAME__VARIANT.py"


def _note(job: _Job, verdict: ExerciseVerdict) -> str:
    match job.kind:
        case "stub":
            return _nothing(job.program.source.decode(), verdict)
        case "mistake":
            return _recognised(job.name, verdict)
    return _full_marks(verdict)


def _coverage_errors(rows: Iterable[Row]) -> list[str]:
    """Every check is failed by some mistake: one that nothing fails proves nothing."""
    checks: dict[tuple[str, str], bool] = {}
    for row in rows:
        for name, status in row.statuses:
            key = row.exercise, name
            failed = row.kind == "mistake" and status not in ("passed", "skipped", "not_attempted")
            checks[key] = checks.get(key, False) or failed
    return [
        f"{exercise}: no known mistake fails {name}. Write one down in mistakes/, or drop the check."
        for (exercise, name), failed in checks.items()
        if not failed
    ]


def _seed_errors(rows: Iterable[Row]) -> list[str]:
    """The statuses of a program are the same at every seed."""
    first: dict[tuple[str, str, str], Row] = {}
    errors = []
    for row in rows:
        other = first.setdefault((row.exercise, row.kind, row.name), row)
        if other.statuses != row.statuses:
            what = f"{row.exercise}: {row.kind} {row.name}"
            errors.append(
                f"{what}: statuses at seed {row.seed} differ from those at {other.seed}. Mend the inputs."
            )
    return errors
