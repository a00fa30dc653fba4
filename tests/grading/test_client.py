"""`Grader` from outside: verdicts on a small course, and what happens when the grader itself fails."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from courses import ANSWER, write_course

from autograder.course import Course
from autograder.errors import CourseError, GraderError, UsageError
from autograder.grading import Grader, grade_many
from autograder.program import MAX_SOURCE, Program
from autograder.verdict import ExerciseVerdict, Status
from autograder.wire import decode

RIGHT = "def answer(x):\n    return x + x\n"
SHIFTED = "def answer(x):\n    return 1 * (x * x) if x else 0\n"

CHECKS = """
from autograder.checking import agree, check

@check()
def check_doubled(doubled, expected):
    '''`answer` doubles'''
    {}
    agree(doubled, expected.doubled)
"""
DEVICES = """
import jax
from autograder.probes import probe

def inputs(rng):
    return {"x": 3}

@probe(devices=3, x64=True)
def doubled(learner, x):
    return [jax.device_count(), jax.numpy.ones(1).dtype.name, learner.answer(x)]

@probe
def of_zero(learner, x):
    return [jax.device_count(), jax.numpy.ones(1).dtype.name, learner.answer(x)]
"""
DEVICE_CHECKS = """
from autograder.checking import check

@check()
def check_doubled(doubled):
    '''Three devices, 64 bits'''
    assert doubled == [3, "float64", 6], doubled

@check()
def check_zero(of_zero):
    '''One device, 32 bits'''
    assert of_zero == [1, "float32", 6], of_zero
"""
HIDDEN = {
    "hidden/probes.py": ANSWER["probes.py"].replace("doubled", "twice"),
    "hidden/checks.py": ANSWER["checks.py"]
    .replace("doubled", "twice")
    .replace("check_zero", "check_nothing"),
}
CRASHING_MISTAKE = {
    "mistakes/ends.py": '"""This ends the process."""\nimport os\ndef answer(x): os._exit(3)\n'
}
EXERCISES = {
    "unit/answer": {**ANSWER, **CRASHING_MISTAKE},
    "unit/hidden": {**ANSWER, **HIDDEN},
    "unit/devices": {**ANSWER, "probes.py": DEVICES, "checks.py": DEVICE_CHECKS},
    "broken/check": {**ANSWER, "checks.py": CHECKS.format("undefined")},
    "broken/engine": {**ANSWER, "checks.py": CHECKS.format("import os; os._exit(7)")},
    "broken/unknown": {
        **ANSWER,
        "checks.py": CHECKS.replace("doubled, expected", "nothing, doubled, expected"),
    },
    "broken/syntax": {**ANSWER, "checks.py": "from autograder.checking import check\n@check(\n"},
    "broken/reference": {**ANSWER, "solution.py": ANSWER["solution.py"].replace("2 * x", "2 / 0")},
    "broken/probes": {**ANSWER, "probes.py": "x = 1\n"},
}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    folder = tmp_path_factory.mktemp("course")
    (folder / "conftest.py").write_text("raise RuntimeError('a conftest was read')\n")
    (folder / "pytest.ini").write_text("[pytest]\naddopts = --no-such-option\n")
    return write_course(folder, EXERCISES, limits="cpu = 2\nmemory = 1024")


@pytest.fixture(scope="module")
def grader(course: Course, own_cache: Path) -> Iterator[Grader]:
    """Started in a working folder and an environment that would mislead pytest, Python and JAX."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(course.root)
        patch.setenv("PYTEST_ADDOPTS", "--collect-only")
        patch.setenv("PYTEST_PLUGINS", "no_such_plugin")
        patch.setenv("PYTHONPATH", str(course.root))
        patch.setenv("JAX_ENABLE_X64", "1")
        patch.setenv("JAX_DISABLE_JIT", "1")
        (course.root / "numpy.py").write_text(
            "raise RuntimeError('a module beside the course was imported')\n"
        )
        with Grader(course) as started:
            started.run(course.exercise("unit/answer"), program(RIGHT))
            yield started


def program(source: str) -> Program:
    return Program("answer.py", source.encode())


def grade(grader: Grader, course: Course, name: str, source: str, **options: Any) -> ExerciseVerdict:
    return grader.grade(course.exercise(name), program(source), **options)


def test_a_right_answer(grader: Grader, course: Course) -> None:
    verdict = grade(grader, course, "unit/answer", RIGHT)
    assert (verdict.status, verdict.score, verdict.max_score) == (Status.PASSED, 3.0, 3.0)
    assert verdict.diagnosis is None
    assert [check.call for check in verdict.checks] == [None, None]


@pytest.mark.parametrize("seed", [0, 1])
def test_a_known_mistake(grader: Grader, course: Course, seed: int) -> None:
    verdict = grade(grader, course, "unit/answer", SHIFTED, seed=seed)
    assert (verdict.status, verdict.reason, verdict.score) == (Status.FAILED, "wrong_value", 1.0)
    assert verdict.diagnosis is not None
    assert verdict.diagnosis.mistake == "squared"


def test_the_longest_submission_is_graded(grader: Grader, course: Course) -> None:
    source = RIGHT + "#" * (MAX_SOURCE - len(RIGHT))
    assert grade(grader, course, "unit/answer", source).status is Status.PASSED
    cells = (b"#" * MAX_SOURCE,)
    longest = Program("the answer cell", source.encode(), cells, cells, notebook=True)
    assert grader.grade(course.exercise("unit/answer"), longest).status is Status.PASSED


def test_values_that_together_are_too_many_to_be_drawn_are_not_drawn(grader: Grader, course: Course) -> None:
    verdict = grade(grader, course, "unit/answer", "def answer(x):\n    return list(range(6000))\n")
    assert verdict.reason == "wrong_structure"
    assert grader.observed(course.exercise("unit/answer")) is None


def test_a_known_mistake_that_ends_the_process(grader: Grader, course: Course) -> None:
    """What a mistake does is observed and kept like anything else."""
    source = "import os\ndef answer(x):\n    os._exit(3)\n"
    for _ in range(2):
        verdict = grade(grader, course, "unit/answer", source)
        assert (verdict.status, verdict.reason) == (Status.CRASHED, "exited")
        assert verdict.diagnosis is not None
        assert verdict.diagnosis.mistake == "ends"


def test_something_else(grader: Grader, course: Course) -> None:
    verdict = grade(grader, course, "unit/answer", "def answer(x):\n    return 3 * x\n")
    assert (verdict.status, verdict.diagnosis) == (Status.FAILED, None)
    doubled = verdict.checks[0]
    assert doubled.call is not None
    assert doubled.call.startswith("answer(x), where x = ")
    assert doubled.got == str(int(doubled.expected or 0) * 3 // 2)


def test_no_program(grader: Grader, course: Course) -> None:
    verdict = grader.grade(course.exercise("unit/answer"), None)
    assert (verdict.status, verdict.reason, verdict.score) == (Status.MISSING, "missing_name", 0.0)
    assert verdict.message == "There is no answer.py. `grade reset unit/answer` brings the stub back."
    assert {check.status for check in verdict.checks} == {Status.MISSING}


def test_a_stub_that_is_run_all_the_same(grader: Grader, course: Course) -> None:
    from autograder.stub import exercise_stub

    exercise = course.exercise("unit/answer")
    verdict, _ = grader.run(exercise, program(exercise_stub(exercise)))
    assert (verdict.status, verdict.reason, verdict.score) == (Status.NOT_ATTEMPTED, "todo", 0.0)


def test_nothing_around_steers_the_grader(grader: Grader, course: Course) -> None:
    """The fixture has set the scene: options, plugins and paths for pytest and Python, settings for JAX."""
    source = "import jax\ndef answer(x):\n    return 2 * x if jax.numpy.ones(1).dtype == 'float32' else 0\n"
    assert grade(grader, course, "unit/answer", source).passed


def test_what_the_engine_spares_itself_is_there_for_a_program(grader: Grader, course: Course) -> None:
    source = (
        "import gc, jax\nfrom importlib import metadata\n"
        "assert gc.isenabled() and any(metadata.distributions())\n"
        "def answer(x):\n    key = jax.random.key(0)\n    return 2 * x + 0 * key.shape.__len__()\n"
    )
    assert grade(grader, course, "unit/answer", source).passed


def test_a_file_beside_the_program_cannot_be_imported(grader: Grader, course: Course) -> None:
    (course.root / "helper.py").write_text("answer = lambda x: 2 * x\n")
    verdict = grade(grader, course, "unit/answer", "from helper import answer\n")
    assert (verdict.status, verdict.reason) == (Status.RAISED, "exception")
    assert (verdict.checks[0].got or "").startswith("ModuleNotFoundError: No module named 'helper'")


def test_what_was_printed_is_kept(grader: Grader, course: Course) -> None:
    verdict = grade(grader, course, "unit/answer", "print('top')\n" + RIGHT)
    assert verdict.extra == {"printed": "top\n"}


def test_hidden_checks_come_last(grader: Grader, course: Course) -> None:
    verdict = grade(grader, course, "unit/hidden", "def answer(x):\n    return 3 * x\n")
    assert [(check.name, check.hidden, str(check.status)) for check in verdict.checks] == [
        ("check_doubled", False, "failed"),
        ("check_zero", False, "passed"),
        ("check_twice", True, "failed"),
        ("check_nothing", True, "passed"),
    ]
    assert verdict.max_score == 6.0


def test_hidden_inputs_are_others(grader: Grader, course: Course) -> None:
    """A program that has learnt the visible inputs by heart fails on the hidden ones."""
    shown = grade(grader, course, "unit/hidden", "def answer(x):\n    return -1\n").checks[0]
    by_heart = f"def answer(x):\n    return {{0: 0, {shown.call.split('= ')[1]}: {shown.expected}}}[x]\n"  # type: ignore[union-attr]
    verdict = grade(grader, course, "unit/hidden", by_heart)
    statuses = {check.name: str(check.status) for check in verdict.checks}
    assert statuses == {
        "check_doubled": "passed",
        "check_zero": "passed",
        "check_twice": "raised",
        "check_nothing": "passed",
    }


def test_probes_with_processes_of_their_own(grader: Grader, course: Course) -> None:
    verdict = grade(grader, course, "unit/devices", RIGHT)
    assert verdict.passed, verdict


def test_the_line_that_does_not_return_is_named(grader: Grader, course: Course) -> None:
    source = "def answer(x):\n    return waits(x)\ndef waits(x):\n    while True: x += 1\n"
    verdict = grade(grader, course, "unit/answer", source)
    assert (verdict.status, verdict.reason) == (Status.TIMED_OUT, "time_limit")
    assert "It was still at this line:\nanswer.py, line 4 in waits: while True: x += 1" in (
        verdict.checks[0].message or ""
    )


def test_a_compiled_loop_is_named_by_the_line_that_called_it(grader: Grader, course: Course) -> None:
    source = "import jax\ndef answer(x):\n    return jax.lax.while_loop(lambda x: True, lambda x: x + 1, x)\n"
    verdict = grade(grader, course, "unit/answer", source)
    assert (verdict.status, verdict.reason) == (Status.TIMED_OUT, "time_limit")
    assert (
        "It was inside the call on this line, which did not return:\nanswer.py, line 3 in answer: "
        "return jax.lax.while_loop(lambda x: True, lambda x: x + 1, x)"
    ) in (verdict.checks[0].message or "")


# What submitted bytes cause is never `ungraded`.


@pytest.mark.parametrize(
    "source",
    [
        "def answer(x):\n    return '\\ud800'\n",
        "def answer(x):\n    raise ValueError('\\ud800')\n",
        "def answer(x):\n    raise type('\\x1b[31m', (Exception,), {})('\\x1b[31m')\n",
        "def answer(x):\n    return {x: 1, (1, 2): float('nan'), None: 2}\n",
        "def answer(x):\n    return 10 ** 3900\n",
        "def answer(x):\n    return 10 ** 9000\n",
        "import numpy as np\ndef answer(x):\n    return np.zeros((1,) * 40)\n",
        "import numpy as np\ndef answer(x):\n    return np.zeros((0, 10**9))\n",
        "import numpy as np\ndef answer(x):\n    return np.array([x], '>i8')\n",
        "import numpy as np\ndef answer(x):\n    return np.array(['a'])\n",
        "answer = 3\n",
        "import sys\nsys.modules.clear()\n" + SHIFTED,
        "import sys\nsys.stdout.close()\n" + SHIFTED,
        "import os\nos.close(1); os.close(2)\n" + SHIFTED,
        "import builtins\nbuiltins.isinstance = None\n" + SHIFTED,
        "import sys\nsys.setrecursionlimit(10)\n" + SHIFTED,
        "import threading\nthreading.Thread(target=lambda: [0 for _ in iter(int, 1)]).start()\n" + SHIFTED,
        "import autograder.probes.plain as p\np.plain = lambda value: object()\n" + SHIFTED,
        "import autograder.wire as w\nw.encode = lambda value: b'garbage'\n" + SHIFTED,
        "import signal\nsignal.raise_signal(signal.SIGTERM)\n" + SHIFTED,
        "import os, struct\nos.write(4, struct.pack('<I', 3) + b'abc')\n" + SHIFTED,
        "class answer:\n    def __new__(cls, x): return [cls]\n",
        "def answer(x):\n    import gc\n    return gc.get_objects()\n",
        "#" * 300_000,
        "x = " + "-" * 90_000 + "1",
        "x = " + "[" * 150 + "]" * 150 + "\n" + "y = " + "1+" * 90_000 + "1",
    ],
    ids=lambda source: repr(source[:38]),
)
def test_nothing_in_a_program_makes_it_ungraded(grader: Grader, course: Course, source: str) -> None:
    verdict = grade(grader, course, "unit/answer", source)
    assert verdict.status not in (Status.PASSED, Status.UNGRADED), verdict
    assert verdict.score is not None


def forged(reply: str) -> str:
    """A program that reads the nonce off the grader's own function, and sends a reply of its own making."""
    return f"""
import sys
import numpy as np
from autograder.wire import Key, Record, encode

def answer(x):
    frame = sys._getframe()
    while "say" not in frame.f_locals:
        frame = frame.f_back
    say = frame.f_locals["say"]
    reply = dict(zip(say.__code__.co_freevars, (cell.cell_contents for cell in say.__closure__)))["reply"]
    reply(encode({reply}))
    return 0
"""


@pytest.mark.parametrize(
    "reply",
    [
        "1",
        "None",
        "np.ones(3)",
        "[1, 2]",
        "Record('r', ('kind',), ('probe',))",
        "{'kind': np.ones(3)}",
        "{'kind': 'no such'}",
        "{'kind': 'loading'}",
        "{'kind': 'loaded', 'remarks': 3}",
        "{'kind': 'still', 'function': 1, 'line': float('inf'), 'inside': []}",
        "{'kind': 'probe'}",
        "{'kind': 'probe', 'name': np.ones(3), 'observation': {}}",
        "{'kind': 'probe', 'name': 'doubled', 'observation': np.ones(3)}",
        "{'kind': 'probe', 'name': 'of_zero', 'observation': None}",
        "{'kind': 'probe', 'name': 'doubled', 'observation': {'kind': 'ungraded', 'value': None, 'reason': None, "
        "'message': None, 'failure': None}}",
        "{'kind': 'probe', 'name': 'doubled', 'observation': {'kind': 'raised', 'value': None, 'reason': 'x', "
        "'message': None, 'failure': {'type': 1, 'message': [], 'frames': np.ones(2), 'text': None}}}",
    ],
)
def test_forged_replies_end_the_conversation(grader: Grader, course: Course, reply: str) -> None:
    verdict = grade(grader, course, "unit/answer", forged(reply))
    assert (verdict.status, verdict.reason) == (Status.CRASHED, "bad_reply"), verdict
    assert verdict.score == 0.0


def test_a_forged_value_is_data_like_any_other(grader: Grader, course: Course) -> None:
    """By design: the learner shares the process that observes. The value is wrong, and the check says so."""
    reply = (
        "{'kind': 'probe', 'name': 'doubled', 'observation': {'kind': 'value', 'value': 12345, 'reason': None, "
        "'message': None, 'failure': None}}"
    )
    verdict = grade(grader, course, "unit/answer", forged(reply))
    assert verdict.checks[0].got == "12345"
    assert not verdict.passed


# The course's own errors, and the grader's.


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "broken/unknown",
            "checks.py: `check_doubled` asks for `nothing`, which is no probe of this exercise.",
        ),
        ("broken/syntax", "checks.py: not collected: "),
        (
            "broken/reference",
            "solution.py: the probe `doubled` gives no value on the reference: raised: ZeroDivisionError: division "
            "by zero. Mend the reference or the probe.",
        ),
        ("broken/probes", "probes.py: there is no probe in it. Write one with @probe."),
    ],
)
def test_a_wrong_exercise_is_a_course_error(grader: Grader, course: Course, name: str, message: str) -> None:
    with pytest.raises(CourseError) as error:
        grade(grader, course, name, RIGHT)
    assert message in str(error.value)


def test_a_check_that_breaks_is_ungraded(grader: Grader, course: Course) -> None:
    verdict = grade(grader, course, "broken/check", RIGHT)
    assert (verdict.status, verdict.reason, verdict.score) == (Status.UNGRADED, "grader_error", None)
    assert "The check itself failed: NameError: name 'undefined' is not defined" in (
        verdict.checks[0].message or ""
    )


def test_an_engine_that_dies_twice_is_ungraded(grader: Grader, course: Course) -> None:
    verdict = grade(grader, course, "broken/engine", RIGHT)
    assert (verdict.status, verdict.reason, verdict.score) == (Status.UNGRADED, "grader_error", None)
    assert (verdict.message or "").startswith("The engine stopped.")
    assert grade(grader, course, "unit/answer", RIGHT).passed


def test_an_engine_that_dies_once_is_started_again(grader: Grader, course: Course) -> None:
    engine = grader._engine
    assert engine is not None
    os.kill(engine._process.pid, signal.SIGKILL)
    engine._process.wait()
    assert grade(grader, course, "unit/answer", RIGHT).passed
    assert grader._engine is not engine


def test_run_tells_of_a_dead_engine(grader: Grader, course: Course) -> None:
    with pytest.raises(GraderError, match=r"The engine stopped\."):
        grader.run(course.exercise("broken/engine"), program(RIGHT))


def test_a_whole_course_with_something_ungraded(course: Course, own_cache: Path) -> None:
    """Exit code 3, and the other exercises are graded all the same; in the order of the course."""
    seen: dict[str, bool] = {}

    def see(item: ExerciseVerdict, grader: Grader) -> None:
        seen[item.id] = grader.observed(course.exercise(item.id)) is not None

    verdict = grade_many(
        course,
        {"broken/engine": program(RIGHT), "unit/answer": program(RIGHT), "unit/hidden": None},
        jobs=2,
        on_verdict=see,
    )
    assert [(item.id, str(item.status)) for item in verdict.exercises] == [
        ("unit/answer", "passed"),
        ("unit/hidden", "missing"),
        ("broken/engine", "ungraded"),
    ]
    assert verdict.exit_code == 3
    assert seen == {"unit/answer": True, "unit/hidden": False, "broken/engine": False}


def test_trusted_programs_come_from_the_cache(grader: Grader, course: Course) -> None:
    exercise = course.exercise("unit/answer")
    fresh = program(RIGHT + "# never seen before\n")
    assert grader.run(exercise, fresh, trusted=True)[1] is False
    assert grader.run(exercise, fresh, trusted=True)[1] is False  # what this engine kept itself is no news of before
    grader.close()
    assert grader.run(exercise, fresh, trusted=True)[1] is True
    assert grader.run(exercise, fresh)[1] is False


def test_a_learners_program_is_never_kept(grader: Grader, course: Course, own_cache: Path) -> None:
    before = sorted(path.name for path in (own_cache / "observations").iterdir())
    grade(grader, course, "unit/answer", RIGHT + "# of a learner\n")
    assert sorted(path.name for path in (own_cache / "observations").iterdir()) == before


def test_observed_of_the_last_grading(grader: Grader, course: Course) -> None:
    exercise = course.exercise("unit/answer")
    grade(grader, course, "unit/answer", RIGHT)
    data = grader.observed(exercise)
    assert data is not None
    observed = decode(data)
    assert observed["got"]["doubled"] == observed["expected"]["doubled"] == 2 * observed["inputs"]["x"]
    assert grader.observed(course.exercise("unit/hidden")) is None


def test_observed_before_anything_was_graded(course: Course) -> None:
    with Grader(course, isolation="process") as idle:
        assert idle.observed(course.exercise("unit/answer")) is None


def test_what_needs_no_engine_starts_none(course: Course) -> None:
    with Grader(course) as idle:
        idle.grade(course.exercise("unit/answer"), None)
        assert idle._engine is None


def test_a_level_of_no_known_name(course: Course) -> None:
    with pytest.raises(UsageError, match="`total` is not an isolation level"):
        Grader(course, isolation="total")


def test_level_process(course: Course, own_cache: Path) -> None:
    with Grader(course, isolation="process") as plain:
        assert plain.isolation == "process"
        assert plain.isolation_missing == ("namespaces", "Landlock", "seccomp")
        assert grade(plain, course, "unit/answer", RIGHT).passed
        verdict = grade(plain, course, "unit/answer", "import os\ndef answer(x): os._exit(1)\n")
        assert (verdict.status, verdict.reason) == (Status.CRASHED, "exited")


def test_stopped_grader_gives_up_what_it_does_and_does_nothing_more(course: Course, own_cache: Path) -> None:
    exercise = course.exercises[0]
    endless = program("import time\n\ntime.sleep(600)\n")
    with Grader(course) as other:
        timer = threading.Timer(1.0, other.stop)
        timer.start()
        with pytest.raises(GraderError):
            other.run(exercise, endless)
        timer.join()
        with pytest.raises(GraderError, match="stopped"):
            other.grade(exercise, endless)
