"""Progress is kept through crashes, corruption, renaming and two processes at once."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from courses import copy_tiny

from autograder import progress as progress_file
from autograder.course import load
from autograder.progress import (
    Progress,
    Standing,
    back_up,
    latest,
    next_unfinished,
    record,
    restart,
    take_hint,
)
from autograder.verdict import ExerciseVerdict, Status


@pytest.fixture
def course(tmp_path):
    return load(copy_tiny(tmp_path / "course"))


def verdict(exercise_id, status):
    return ExerciseVerdict(exercise_id, status, None, 0.0, 1.0, 0.1)


def file_of(course):
    return course.root / ".grade" / "progress.json"


def stored(course):
    return json.loads(file_of(course).read_text())["exercises"]


class TestRecord:
    def test_nothing_is_there_before_the_first_verdict(self, course):
        progress = progress_file.load(course)
        assert progress.standings == {}
        assert progress.notices == ()
        assert not file_of(course).exists()

    def test_pass_is_kept_with_its_time(self, course):
        record(course, [verdict("words/count_vowels", Status.PASSED)])
        standing = progress_file.load(course).of(course.exercises[0])
        assert standing.status == "passed"
        assert standing.passed.endswith("+00:00")

    def test_pass_stays_when_a_later_verdict_fails(self, course):
        record(course, [verdict("words/count_vowels", Status.PASSED)])
        progress = record(course, [verdict("words/count_vowels", Status.FAILED)])
        assert progress.passed(course.exercises[0])
        assert progress.of(course.exercises[0]).status == "failed"

    def test_ungraded_is_never_stored(self, course):
        record(course, [verdict("words/count_vowels", Status.UNGRADED)])
        assert not file_of(course).exists()

    def test_restart_forgets(self, course):
        record(course, [verdict("words/count_vowels", Status.PASSED)])
        take_hint(course, course.exercises[0])
        progress = restart(course, course.exercises[0])
        assert progress.of(course.exercises[0]) == progress_file.Standing()


class TestHints:
    def test_each_call_gives_the_next_and_then_all(self, course):
        exercise = course.exercises[0]
        assert [take_hint(course, exercise)[0] for _ in range(5)] == [1, 2, 3, 4, 4]
        assert progress_file.load(course).of(exercise).hints == 3

    def test_fewer_hints_than_were_taken_give_all(self, course):
        exercise = course.exercises[0]
        for _ in range(3):
            take_hint(course, exercise)
        shorter = replace(exercise, hints=exercise.hints[:1])
        assert take_hint(course, shorter)[0] == 2


class TestNextUnfinished:
    def test_is_the_first_not_passed_in_course_order(self, course):
        progress = record(course, [verdict("words/count_vowels", Status.PASSED)])
        assert next_unfinished(course, progress).id == "numbers/running_total"

    def test_goes_on_after_the_one_named_and_round(self, course):
        progress = progress_file.load(course)
        assert next_unfinished(course, progress, course.exercises[0]).id == "numbers/running_total"
        assert next_unfinished(course, progress, course.exercises[2]).id == "words/count_vowels"

    def test_is_none_when_all_are_passed(self, course):
        progress = record(course, [verdict(exercise.id, Status.PASSED) for exercise in course.exercises])
        assert next_unfinished(course, progress) is None


class TestLatest:
    def test_nothing_before_the_first_verdict(self, course):
        assert latest(course, progress_file.load(course)) is None

    def test_a_verdict_and_a_hint_count(self, course, monkeypatch):
        times = iter(["2025-01-01T00:00:00+00:00", "2025-01-03T00:00:00+00:00", "2025-01-02T00:00:00+00:00"])
        monkeypatch.setattr(progress_file, "_now", lambda: next(times))
        record(course, [verdict("words/count_vowels", Status.FAILED)])
        take_hint(course, course.exercises[1])
        progress = record(course, [verdict("numbers/clamp", Status.FAILED)])
        assert latest(course, progress) == (course.exercises[1], datetime(2025, 1, 3, tzinfo=UTC))

    @pytest.mark.parametrize(
        ("passed", "day"), [("2025-01-01T00:00:00+00:00", 1), ("2025-01-04", 4), ("long ago", None)]
    )
    def test_a_file_of_an_earlier_version_tells_when_exercises_were_passed(self, course, passed, day):
        progress = Progress({"numbers/clamp": Standing(passed=passed)})
        found = latest(course, progress)
        expected = day and (course.exercise("numbers/clamp"), datetime(2025, 1, day, tzinfo=UTC))
        assert found == expected


class TestRobustness:
    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"{",
            b"\xff\xfe",
            b"null",
            b'{"version": 2, "exercises": {}}',
            b'{"version": 1, "exercises": {"a/b": {"hints": "two"}}}',
            b'{"version": 1, "exercises": {"a/b": {"passed": 3}}}',
            b'{"version": 1, "exercises": {"a/b": []}}',
            b"[" * 100_000,
        ],
    )
    def test_corrupt_file_is_kept_and_told_in_one_line(self, course, content):
        file_of(course).parent.mkdir()
        file_of(course).write_bytes(content)
        progress = progress_file.load(course)
        aside = file_of(course).with_name("progress.json.corrupt-1")
        assert progress.notices == (
            f"Progress could not be read and starts anew; the old file is kept as {aside}.",
        )
        assert aside.read_bytes() == content
        assert progress_file.load(course).notices == ()

    def test_second_corrupt_file_gets_the_next_number(self, course):
        for _ in range(2):
            file_of(course).parent.mkdir(exist_ok=True)
            file_of(course).write_text("{")
            progress_file.load(course)
        assert sorted(path.name for path in file_of(course).parent.glob("*.corrupt-*")) == [
            "progress.json.corrupt-1",
            "progress.json.corrupt-2",
        ]

    def test_renamed_exercise_keeps_its_progress(self, course):
        old = {"passed": "2025-01-01T00:00:00+00:00", "hints": 2, "status": "passed"}
        file_of(course).parent.mkdir()
        file_of(course).write_text(json.dumps({"version": 1, "exercises": {"words/vowels": old}}))
        exercise = course.exercise("words/count_vowels")
        assert progress_file.load(course).of(exercise).hints == 2
        take_hint(course, exercise)
        last = stored(course)["words/count_vowels"].pop("last")
        assert stored(course) == {"words/count_vowels": {**old, "hints": 3, "last": last}}

    def test_unknown_keys_and_exercises_are_preserved(self, course):
        before = {"words/count_vowels": {"hints": 1, "stars": 5}, "gone/long": {"passed": "x"}}
        file_of(course).parent.mkdir()
        file_of(course).write_text(json.dumps({"version": 1, "theme": "dark", "exercises": before}))
        record(course, [verdict("words/count_vowels", Status.FAILED)])
        document = json.loads(file_of(course).read_text())
        assert document["theme"] == "dark"
        assert document["exercises"]["gone/long"] == {"passed": "x"}
        entry = document["exercises"]["words/count_vowels"]
        assert {**entry, "last": ""} == {"hints": 1, "stars": 5, "status": "failed", "last": ""}

    def test_folder_that_cannot_be_written_is_told_and_grading_goes_on(self, course):
        (course.root / ".grade").write_text("a file where the folder should be")
        progress = record(course, [verdict("words/count_vowels", Status.PASSED)])
        assert progress.passed(course.exercises[0])
        assert "Progress is not kept" in progress.notices[0]

    def test_failed_write_leaves_the_old_file_and_counts_once(self, course, monkeypatch):
        exercise = course.exercises[0]
        take_hint(course, exercise)
        before = file_of(course).read_text()
        monkeypatch.setattr("os.replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left")))
        step, progress = take_hint(course, exercise)
        assert (step, progress.of(exercise).hints) == (2, 2)
        assert progress.notices[0].endswith("can't be written (No space left).")
        assert file_of(course).read_text() == before

    def test_killed_at_any_moment_the_file_is_whole(self, course):
        process = subprocess.Popen([sys.executable, "-c", HAMMER, str(course.root)], stdout=subprocess.PIPE)
        process.stdout.readline()
        for _ in range(20):
            json.loads(file_of(course).read_text())
        process.kill()
        process.wait()
        process.stdout.close()
        json.loads(file_of(course).read_text())

    def test_two_processes_at_once_lose_nothing(self, course):
        pytest.importorskip("fcntl")
        command = [sys.executable, "-c", MANY, str(course.root)]
        processes = [subprocess.Popen([*command, str(number)]) for number in range(4)]
        assert [process.wait(60) for process in processes] == [0] * 4
        assert len(stored(course)) == 4 * 25

    def test_hint_and_verdict_at_once_are_both_kept(self, course):
        take_hint(course, course.exercises[0])
        record(course, [verdict("words/count_vowels", Status.PASSED)])
        assert stored(course)["words/count_vowels"]["hints"] == 1


HAMMER = """
import sys
from pathlib import Path
from autograder import course, progress
course = course.load(Path(sys.argv[1]))
progress.take_hint(course, course.exercises[0])
print("began", flush=True)
while True:
    progress.restart(course, course.exercises[0])
    progress.take_hint(course, course.exercises[0])
"""

MANY = """
import sys
from pathlib import Path
from autograder import course, progress
from autograder.verdict import ExerciseVerdict, Status
course = course.load(Path(sys.argv[1]))
for number in range(25):
    verdict = ExerciseVerdict(f"unit{sys.argv[2]}/e{number}", Status.PASSED, None, 1.0, 1.0, 0.1)
    progress.record(course, [verdict])
"""


class TestBackUp:
    def test_copies_the_stub(self, course):
        exercise = course.exercises[0]
        exercise.stub.write_text("mine\n")
        copy = back_up(course, exercise)
        assert copy.read_text() == "mine\n"
        assert copy.parent == course.root / ".grade" / "backups"
        assert copy.name.startswith("words-count_vowels-2")

    def test_twice_in_a_second_keeps_both(self, course):
        first, second = back_up(course, course.exercises[0]), back_up(course, course.exercises[0])
        assert first != second
        assert first.exists()
        assert second.exists()

    def test_without_a_stub_there_is_none(self, course):
        os.unlink(course.exercises[0].stub)
        assert back_up(course, course.exercises[0]) is None
