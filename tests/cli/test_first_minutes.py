"""What `grade` says beside verdicts: the first time, after a pass, at the end of a unit, after a while."""

import json
from datetime import UTC, datetime, timedelta

import pytest

WELCOME = "Welcome to Plain Python, a tiny course"


def last(root, name, ago):
    """Makes an exercise one that was worked on a while ago, and all others longer ago."""
    path = root / ".grade" / "progress.json"
    document = json.loads(path.read_text())
    for key, entry in document["exercises"].items():
        entry["last"] = (datetime.now(UTC) - (ago if key == name else ago * 2)).isoformat()
    path.write_text(json.dumps(document))


class TestWelcome:
    @pytest.mark.parametrize("words", [[], ["clamp"]])
    def test_comes_once(self, grade, grader, words):
        assert grade(*words)[1].startswith(
            f"{WELCOME}: 3 exercises that grade themselves.\n  1. Open the file"
        )
        assert WELCOME not in grade(*words)[1]

    @pytest.mark.parametrize("words", [["--json"], ["--all"], ["numbers"]])
    def test_is_for_one_who_does_one_exercise(self, grade, grader, words):
        assert WELCOME not in grade(*words)[1]

    def test_is_not_for_one_who_grades_for_others(self, grade, grader, tmp_path):
        (tmp_path / "theirs.py").write_text("# passed\n")
        assert WELCOME not in grade("clamp", "--submission", str(tmp_path / "theirs.py"))[1]


class TestReturn:
    def test_after_a_week_one_is_told_where_one_was(self, grade, grader, answer, root):
        answer("numbers/clamp", "failed")
        grade("hint", "clamp")
        grade("clamp")
        grade()
        last(root, "numbers/clamp", timedelta(days=7, hours=1))
        out = grade()[1]
        assert out.startswith(
            "Welcome back. 7 days ago you were at numbers/clamp, A number kept between two bounds: not as\n"
            "promised, 1 of 3 hints taken.\n\n□□□"
        )
        assert "Welcome back" not in grade()[1]

    def test_after_a_night_one_remembers(self, grade, grader, root):
        grade()
        last(root, "words/count_vowels", timedelta(hours=14))
        assert "Welcome back" not in grade()[1]

    def test_one_who_names_an_exercise_knows(self, grade, grader, root):
        grade()
        last(root, "words/count_vowels", timedelta(days=9))
        assert "Welcome back" not in grade("clamp")[1]


class TestPass:
    def test_shows_what_to_compare_with_and_the_next_file(self, grade, grader, answer):
        answer("numbers/clamp", "passed")
        out = grade("clamp")[1]
        assert (
            "Compare with the reference: solutions/02_numbers/clamp/solution.py (`grade solution numbers/clamp`) "
            "Other good answers stand beside it: comparisons, middle of three. "
        ) in " ".join(out.split())
        assert out.endswith(
            "Next: words/count_vowels, How many vowels a text has (`grade`)\n  exercises/01_words/count_vowels.py\n"
        )

    def test_of_the_last_of_a_unit_sums_it_up_once(self, grade, grader, answer):
        grade("hint", "clamp")
        for name in ("running_total", "clamp"):
            answer(f"numbers/{name}", "passed")
        assert "Unit finished" not in grade("running_total")[1]
        assert "\nUnit finished: Numbers. 2 exercises, 6 points, 1 hint taken.\n" in grade("clamp")[1]
        assert "Unit finished" not in grade("clamp")[1]

    def test_of_the_last_there_is_sums_up_the_course(self, grade, grader, answer, course):
        for exercise in course.exercises:
            answer(exercise.id, "passed")
            out = grade(exercise.id)[1]
        assert "\nCourse finished: 3 exercises, 8 points, no hint taken.\n  - Words: 1 exercise, " in out
        assert out.endswith("\nThat was the last one: every exercise of the course is passed.\n")

    def test_of_a_unit_at_once_sums_it_up_before_the_tally(self, grade, grader, answer):
        for name in ("running_total", "clamp"):
            answer(f"numbers/{name}", "passed")
        out = grade("numbers")[1]
        assert out.index("Unit finished: Numbers.") < out.index("2 of 2 exercises passed.")
        assert out.endswith("\n\n2 of 2 exercises passed.\n")
