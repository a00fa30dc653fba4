"""build, new, validate."""

import json

import pytest

from autograder.authoring import Report, Row


class TestBuild:
    def test_up_to_date_is_said(self, grade):
        assert grade("build") == (0, "All generated files are up to date.\n", "")
        assert grade("build", "--check") == (0, "All generated files are up to date.\n", "")

    def test_stale_stub_is_an_error_of_check_and_is_then_written(self, grade, course):
        solution = course.exercise("numbers/clamp").solution
        solution.write_text(solution.read_text().replace("A thermostat", "An oven"))
        code, out, _ = grade("build", "--check")
        assert code == 1
        assert "exercises/02_numbers/clamp.py: not what the solution makes of it; run `grade build`" in out
        assert grade("build") == (0, "exercises/02_numbers/clamp.py: written\n", "")
        assert grade("build", "--check")[0] == 0

    def test_edited_stub_is_a_note_and_with_strict_an_error(self, grade, answer):
        answer("numbers/clamp", "mine")
        code, out, _ = grade("build", "--check")
        assert (code, out) == (0, "exercises/02_numbers/clamp.py: edited since it was generated\n")
        assert grade("build", "--check", "--strict")[0] == 1

    def test_edited_stub_is_not_overwritten(self, grade, answer, course):
        answer("numbers/clamp", "mine")
        solution = course.exercise("numbers/clamp").solution
        solution.write_text(solution.read_text().replace("A thermostat", "An oven"))
        code, out, _ = grade("build")
        assert code == 0
        assert out.startswith("exercises/02_numbers/clamp.py.new: the stub was edited")
        assert course.exercise("numbers/clamp").stub.read_text() == "# mine\n"


class TestNew:
    def test_makes_an_exercise_that_builds_and_shows(self, grade, root):
        code, out, _ = grade("new", "numbers/double")
        assert code == 0
        assert out.startswith("The exercise begins in solutions/02_numbers/double\n")
        assert "`grade validate numbers/double`" in out
        assert grade("build")[0] == 0
        assert (root / "exercises/02_numbers/double.py").exists()
        assert "To define: `double`" in grade("show", "double")[1]

    def test_name_that_is_none_is_a_usage_error(self, grade):
        code, _, error = grade("new", "Double")
        assert code == 2
        assert "is not UNIT/NAME" in error


class TestValidate:
    @pytest.fixture
    def asked(self, monkeypatch):
        """What validate was asked for; the report is made up."""
        asked = {}

        def validate(course, exercises, *, seeds, jobs, on_program):
            row = Row("numbers/clamp", "reference", "solution", 0, True, "", (), 0.5, True)
            on_program(row)
            asked.update(exercises=[item.id for item in exercises], seeds=seeds, jobs=jobs)
            return Report((row,), tuple(asked.get("errors", ())))

        monkeypatch.setattr("autograder.authoring.validate", validate)
        return asked

    def test_all_exercises_at_seed_0_by_default(self, grade, asked):
        code, out, error = grade("validate")
        assert (code, error) == (0, "")
        assert asked["exercises"] == ["words/count_vowels", "numbers/running_total", "numbers/clamp"]
        assert asked["seeds"] == (0,)
        assert out.endswith("1 program, 1 of them known from before, 0.5 s. All is as it should be.\n")

    def test_some_exercises_on_several_seeds(self, grade, asked):
        grade("validate", "clamp", "--seeds", "1", "2", "3", "--jobs", "2")
        assert asked == {"exercises": ["numbers/clamp"], "seeds": (1, 2, 3), "jobs": 2}

    def test_errors_are_listed_and_exit_code_1(self, grade, asked):
        asked["errors"] = ["numbers/clamp: no known mistake fails check_above. Write one down in mistakes/."]
        code, out, _ = grade("validate")
        assert code == 1
        assert "✗ numbers/clamp: no known mistake fails check_above." in out

    def test_json_is_the_document_and_nothing_else(self, grade, asked):
        document = json.loads(grade("validate", "--json")[1])
        assert document["ok"] is True
        assert document["programs"][0]["kind"] == "reference"
