"""A copy of the tiny course to work in, and a grader that reads the verdict off the program's first line."""

import pytest
from courses import copy_tiny

from autograder.cli import main
from autograder.course import load
from autograder.promises import promises
from autograder.verdict import CheckResult, ExerciseVerdict, Reason, Status, Verdict, fold, score


@pytest.fixture
def root(tmp_path, monkeypatch):
    """The root of a tiny course of one's own; the present folder is in it."""
    folder = copy_tiny(tmp_path / "course")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("GRADE_DEBUG", raising=False)
    return folder


@pytest.fixture
def course(root):
    return load(root)


@pytest.fixture
def grade(root, capsys):
    """Runs `grade` with some words: its exit code, standard output and standard error."""

    def run(*words: str) -> tuple[int, str, str]:
        code = main(words)
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def terminal(monkeypatch):
    """Standard output is a terminal, as far as can be told, and one without colours."""
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("TERM", "dumb")


class FakeGrader:
    """Grades as the first line of a program says: `# passed`, `# failed`, `# ungraded`, `# bug`, ..."""

    isolation = "full"
    isolation_missing: tuple[str, ...] = ()
    graded: list[tuple[str, int]]
    warmed: list[str]

    def __init__(self, course, *, isolation=None):
        self.course = course
        self.wanted = isolation

    def grade(self, exercise, program, *, seed=0):
        type(self).graded.append((exercise.id, seed))
        word = (
            "not_attempted" if program is None else program.source.decode().split("\n")[0].removeprefix("# ")
        )
        if word == "bug":
            raise ZeroDivisionError("a bug of ours")
        status = Status(word) if word in list(Status) else Status.NOT_ATTEMPTED
        reason = {Status.NOT_ATTEMPTED: Reason.UNTOUCHED, Status.FAILED: Reason.WRONG_VALUE}.get(status)
        checks = tuple(
            CheckResult(item.name, item.promise, status, item.points, reason, item.kind)
            for item in promises(exercise)
        )
        total = float(sum(check.points for check in checks))
        return ExerciseVerdict(exercise.id, *fold(checks), score(checks), total, 0.1, checks)

    def run(self, exercise, program, *, seed=0, trusted=False):
        type(self).warmed.append(exercise.id)

    def observed(self, exercise):
        return None

    def stop(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass


def fake_grade_many(course, programs, *, seed=0, isolation=None, jobs=1, on_verdict=lambda *_: None):
    # Backwards, as threads may finish in any order.
    grader = FakeGrader(course)
    done = {name: grader.grade(course.exercise(name), programs[name], seed=seed) for name in programs}
    for verdict in reversed(done.values()):
        on_verdict(verdict, grader)
    return Verdict(course.title, seed, "full", (), tuple(done.values()))


@pytest.fixture
def grader(monkeypatch):
    """Puts the fake in the place of the engine; `grader.graded` lists what was graded at which seed."""
    FakeGrader.graded, FakeGrader.warmed = [], []
    monkeypatch.setattr("autograder.grading.Grader", FakeGrader)
    monkeypatch.setattr("autograder.grading.grade_many", fake_grade_many)
    return FakeGrader


@pytest.fixture
def answer(course):
    """Writes a program whose verdict the fake grader will say."""

    def write(what: str, word: str) -> None:
        course.exercise(what).stub.write_text(f"# {word}\n")

    return write


@pytest.fixture
def picture(grader, course, monkeypatch):
    """Gives `numbers/clamp` a picture."""
    (course.exercise("numbers/clamp").folder / "picture.py").write_text("def draw(*_): ...")
    monkeypatch.setattr(grader, "observed", lambda self, exercise: b"values")


@pytest.fixture
def drawn(picture, monkeypatch):
    """Draws it without matplotlib."""

    def draw(exercise, observed, path, cache):
        path.write_bytes(b"\x89PNG")
        return "Both agree."

    monkeypatch.setattr("autograder.pictures.draw", draw)
