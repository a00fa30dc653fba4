"""The command with the real engine under it, as a learner has it."""

import json
import os
import subprocess
import sys

import pytest

MAIN = "from autograder.cli import main; raise SystemExit(main())"


@pytest.fixture
def run(root):
    def start(*words):
        command = [sys.executable, "-c", MAIN, *words]
        environment = {**os.environ, "COLUMNS": "80"}
        return subprocess.run(command, capture_output=True, text=True, cwd=root, env=environment, timeout=120)

    return start


def test_reference_passes_and_is_kept(run, course):
    exercise = course.exercise("numbers/clamp")
    exercise.stub.write_text(exercise.solution.read_text())
    done = run("clamp")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Passed: 3 of 3 points.\nWhat you learned: `max` sets a lower bound" in done.stdout
    assert "1 of 3 exercises passed" in run("list").stdout


def test_known_mistake_is_shown_with_its_explanation(run, course):
    exercise = course.exercise("numbers/running_total")
    exercise.stub.write_text((exercise.folder / "mistakes" / "in_place.py").read_text())
    done = run("running_total")
    assert done.returncode == 1
    assert "  ✗ The list that was handed in stays as it was — an argument was changed\n" in done.stdout
    assert (
        "  What this looks like\n    The totals are right, but they were written into the list" in done.stdout
    )
    assert max(map(len, done.stdout.split("\n"))) <= 80


def test_whole_course_as_json(run, course):
    exercise = course.exercise("words/count_vowels")
    exercise.stub.write_text("def count_vowels(text):\n    return len(txt)\n")
    done = run("--all", "--json", "--seed", "2")
    document = json.loads(done.stdout)
    assert done.returncode == 1
    assert [(item["id"], item["status"]) for item in document["exercises"]] == [
        ("words/count_vowels", "raised"),
        ("numbers/running_total", "not_attempted"),
        ("numbers/clamp", "not_attempted"),
    ]


def test_isolation_of_no_known_name_is_a_usage_error(run):
    done = run("clamp", "--isolation", "total")
    assert (done.returncode, done.stdout) == (2, "")
    assert "`total` is not an isolation level." in done.stderr
