"""One submission for each way to end, with the verdict it gets: a folder of `tests/golden/` is one case.

A new case is a new folder with the program and a `verdict.json` that names the exercise; `python
tests/grading/test_golden.py CASE` fills in the statuses, to be read before they are kept.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.course import Course
from autograder.grading import Grader
from autograder.program import Program
from autograder.stub import exercise_stub
from autograder.submission import is_untouched
from autograder.verdict import ExerciseVerdict

GOLDEN = Path(__file__).parents[1] / "golden"
if __name__ == "__main__":
    sys.path.insert(0, str(GOLDEN.parent))

from courses import copy_course  # noqa: E402 (a script finds it only after the line above)

MISTAKES = (
    "arrays/chebyshev/end_point_missing",
    "arrays/chebyshev/one_point_too_many",
    "vmap/pdf/flat_result",
    "vmap/pdf/python_loop",
    "jit/static_arguments/jit_in_every_call",
    "jit/static_arguments/jit_in_every_call__nothing_traced",
    "random/split/parent_after_split",
)

LIMITS = "cpu = 3\nmemory = 1024"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    return copy_course(tmp_path_factory.mktemp("course"), MISTAKES, limits=LIMITS, slow=["split"])


@pytest.fixture(scope="module")
def grader(course: Course, own_cache: Path) -> Iterator[Grader]:
    with Grader(course) as started:
        yield started


@pytest.mark.parametrize("case", sorted(path.name for path in GOLDEN.iterdir()))
def test_golden(case: str, course: Course, grader: Grader) -> None:
    wanted = json.loads((GOLDEN / case / "verdict.json").read_text(encoding="utf-8"))
    verdict = graded(case, wanted["exercise"], course, grader)
    words = said(verdict)
    assert told(verdict) == {key: value for key, value in wanted.items() if key not in ("says", "never_says")}
    assert [text for text in wanted.get("says", []) if text not in words] == [], words
    assert [text for text in wanted.get("never_says", []) if text in words] == [], words


def graded(case: str, exercise_id: str, course: Course, grader: Grader) -> ExerciseVerdict:
    exercise = course.exercise(exercise_id)
    source = (GOLDEN / case / f"{exercise.name}.py").read_bytes()
    program = Program(f"{exercise.name}.py", source)
    if case == "untouched_stub":  # the stub of today, whatever it is
        program = Program(program.filename, b"# mine\n" + exercise_stub(exercise).encode())
        assert is_untouched(program, exercise_stub(exercise))
    return grader.grade(exercise, program)


def told(verdict: ExerciseVerdict) -> dict[str, Any]:
    """What a case keeps of a verdict."""
    return {
        "exercise": verdict.id,
        "status": str(verdict.status),
        "reason": verdict.reason and str(verdict.reason),
        "score": verdict.score,
        "max_score": verdict.max_score,
        "diagnosis": verdict.diagnosis.mistake if verdict.diagnosis else None,
        "checks": {
            check.name: str(check.status) + (f": {check.reason}" if check.reason else "")
            for check in verdict.checks
        },
    }


def said(verdict: ExerciseVerdict) -> str:
    """All words of a verdict that a learner reads."""
    parts = [verdict.message, verdict.diagnosis and verdict.diagnosis.text, *verdict.remarks]
    parts += [
        part for check in verdict.checks for part in (check.message, check.call, check.got, check.expected)
    ]
    return "\n".join(str(part) for part in [*parts, verdict.extra.get("printed")] if part)


def record(cases: list[str]) -> None:
    """Writes what the cases get at present into their `verdict.json`, and shows the words."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GRADE_CACHE"] = folder
        made = copy_course(Path(folder), MISTAKES, limits=LIMITS, slow=["split"])
        with Grader(made) as grader:
            for case in cases:
                path = GOLDEN / case / "verdict.json"
                wanted = json.loads(path.read_text(encoding="utf-8"))
                verdict = graded(case, wanted["exercise"], made, grader)
                words = {key: wanted[key] for key in ("says", "never_says") if wanted.get(key)}
                path.write_text(json.dumps({**told(verdict), **words}, indent=2) + "\n", encoding="utf-8")
                print(f"--- {case}: {verdict.status} {verdict.reason}\n{said(verdict)}")
                print("NOT SAID:", [text for text in words.get("says", []) if text not in said(verdict)])


if __name__ == "__main__":
    record(sys.argv[1:])
