"""`grade` with and without WHAT: what is graded, kept and written."""

import json
from xml.etree import ElementTree

import pytest

from autograder.errors import GraderError


def test_without_words_grades_the_next_unfinished_with_a_progress_line(grade, grader, answer):
    answer("words/count_vowels", "passed")
    grade("hint", "count_vowels")  # not the first command any more
    code, out, _ = grade()
    assert code == 0
    assert out.startswith("□□□□□□□□□□□□□□□□□□□□□□□□□□□□□□  0 of 3 exercises passed\n\n✓ words/count_vowels")
    assert "Next: numbers/running_total, The running total of a list (`grade`)" in out
    assert grade()[1].startswith("■■■■■■■■■■□")
    assert grader.graded == [("words/count_vowels", 0), ("numbers/running_total", 0)]


def test_failed_is_exit_code_1(grade, grader, answer):
    answer("numbers/clamp", "failed")
    code, out, _ = grade("clamp")
    assert code == 1
    assert "0 of 3 checks passed, 0 of 3 points." in out


def test_ungraded_is_exit_code_3_and_not_kept(grade, grader, answer, root):
    answer("numbers/clamp", "ungraded")
    assert grade("clamp")[0] == 3
    assert not (root / ".grade" / "progress.json").exists()


def test_ungraded_among_failed_is_exit_code_3(grade, grader, answer):
    answer("numbers/clamp", "ungraded")
    answer("numbers/running_total", "failed")
    assert grade("numbers")[0] == 3


def test_unknown_among_several_is_exit_code_2_and_nothing_is_graded(grade, grader):
    code, out, _ = grade("clamp", "nope")
    assert (code, out) == (2, "")
    assert grader.graded == []


def test_everything_passed_says_so(grade, grader, answer, course):
    for exercise in course.exercises:
        answer(exercise.id, "passed")
    assert grade("--all")[0] == 0
    code, out, error = grade()
    assert (code, out) == (0, "")
    assert error == "Every exercise is passed. `grade --all` grades them all again.\n"


@pytest.mark.parametrize(
    "what",
    [
        "numbers/clamp",
        "clamp",
        "exercises/02_numbers/clamp.py",
        "./exercises/02_numbers/clamp.py",
        "solutions/02_numbers/clamp/",
    ],
)
def test_an_exercise_has_many_names(grade, grader, what):
    grade(what)
    assert grader.graded == [("numbers/clamp", 0)]


def test_several_words_are_graded_once_each_in_course_order(grade, grader):
    grade("clamp", "numbers", "count_vowels", "--seed", "7")
    assert grader.graded == [("words/count_vowels", 7), ("numbers/running_total", 7), ("numbers/clamp", 7)]


def test_several_are_shown_in_course_order_with_a_tally(grade, grader, answer):
    answer("words/count_vowels", "passed")
    answer("numbers/clamp", "failed")
    code, out, _ = grade("--all")
    assert code == 1
    places = [
        out.index(name) for name in ("✓ words/count_vowels", "○ numbers/running_total", "✗ numbers/clamp")
    ]
    assert places == sorted(places)
    assert out.endswith("\n1 of 3 exercises passed.\n")


def test_several_are_all_kept(grade, grader, answer):
    answer("words/count_vowels", "passed")
    answer("numbers/clamp", "passed")
    grade("--all")
    assert "2 of 3 exercises passed" in grade("list")[1]


def test_json_is_the_document_and_nothing_else(grade, grader, answer):
    answer("numbers/clamp", "failed")
    code, out, error = grade("clamp", "--json", "--seed", "3")
    assert (code, error) == (1, "")
    document = json.loads(out)
    assert (document["version"], document["seed"]) == (1, 3)
    assert [item["id"] for item in document["exercises"]] == ["numbers/clamp"]


def test_json_of_several_is_one_document(grade, grader):
    document = json.loads(grade("--json", "--all")[1])
    assert [item["id"] for item in document["exercises"]] == [
        "words/count_vowels",
        "numbers/running_total",
        "numbers/clamp",
    ]


def test_json_without_words_has_no_progress_line(grade, grader):
    json.loads(grade("--json")[1])


def test_json_of_a_usage_error_is_nothing(grade):
    code, out, _ = grade("--json", "nope")
    assert (code, out) == (2, "")


def test_junit_goes_to_its_file_beside_the_words(grade, grader, answer, root):
    answer("numbers/clamp", "failed")
    code, out, _ = grade("clamp", "--junit", "out/report.xml")
    assert code == 1
    assert "✗ numbers/clamp" in out
    assert ElementTree.parse(root / "out/report.xml").getroot().get("failures") == "3"


def test_junit_file_that_cannot_be_written_is_a_usage_error(grade, grader):
    code, _, error = grade("clamp", "--junit", "course.toml/report.xml")
    assert code == 2
    assert "--junit: course.toml/report.xml can't be written" in error


def test_page_goes_to_its_file_beside_the_words(grade, grader, answer, root):
    answer("numbers/clamp", "failed")
    code, out, _ = grade("clamp", "--html", "out/page.html")
    assert code == 1
    assert out.endswith("\nThe page: out/page.html\n")
    page = (root / "out/page.html").read_text()
    assert "0 of 3 checks passed" in page
    assert "<strong>0 of 3</strong> exercises passed" in page
    assert [path.name for path in (root / "out").iterdir()] == ["page.html"]


def test_page_of_several_beside_json(grade, grader, answer, root):
    answer("words/count_vowels", "passed")
    answer("numbers/clamp", "failed")
    _, out, error = grade("--all", "--json", "--html", "page.html")
    assert (len(json.loads(out)["exercises"]), error) == (3, "")
    page = (root / "page.html").read_text()
    assert "1 of 3 exercises passed" in page
    assert 'id="words-count_vowels"' in page
    assert "<h3>Not started yet</h3>" in page


@pytest.mark.parametrize(
    ("words", "following"),
    [
        (["--all"], "numbers/clamp"),  # graded, and not passed
        (["count_vowels"], "numbers/running_total"),  # what is unfinished after it
        (["running_total"], "numbers/running_total"),
    ],
)
def test_page_says_what_comes_next(grade, grader, answer, root, words, following):
    answer("words/count_vowels", "passed")
    if words == ["--all"]:
        answer("numbers/running_total", "passed")
    grade(*words, "--html", "page.html")
    assert f"then run <code>grade {following}</code>" in (root / "page.html").read_text()


def test_page_shows_the_hints_that_were_taken(grade, grader, answer, course, root):
    answer("numbers/clamp", "failed")
    grade("hint", "clamp")
    grade("clamp", "--html", "page.html")
    page = (root / "page.html").read_text()
    assert "Hints you took: 1 of 3" in page


def test_page_of_a_submission_tells_nothing_of_ones_own_progress(grade, grader, answer, root, tmp_path):
    answer("words/count_vowels", "passed")
    grade("count_vowels")
    (tmp_path / "theirs.py").write_text("# failed\n")
    grade("clamp", "--submission", str(tmp_path / "theirs.py"), "--html", "page.html")
    page = (root / "page.html").read_text()
    assert "<strong>0 of 1</strong> exercise passed" in page
    assert "What comes next" not in page


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("course.toml/page.html", "--html: course.toml/page.html can't be written"),
        ("exercises", "--html: exercises is a folder. Name a file in it."),
        (".", "--html: . is a folder. Name a file in it."),
    ],
)
def test_page_that_cannot_be_written_is_a_usage_error(grade, grader, path, why):
    code, out, error = grade("clamp", "--json", "--html", path)
    assert (code, out) == (2, "")
    assert why in error


def test_submission_is_graded_and_progress_left_alone(grade, grader, root, tmp_path):
    (tmp_path / "theirs.py").write_text("# passed\n")
    code, out, _ = grade("clamp", "--submission", str(tmp_path / "theirs.py"))
    assert code == 0
    assert "Passed: 3 of 3 points." in out
    assert "What you learned" not in out
    assert not (root / ".grade").exists()


def test_submission_without_words_is_graded_in_all_exercises(grade, grader, tmp_path):
    (tmp_path / "numbers").mkdir()
    (tmp_path / "numbers" / "clamp.py").write_text("# passed\n")
    assert grade("--submission", str(tmp_path))[1].endswith("1 of 3 exercises passed.\n")


def test_submission_file_for_several_exercises_is_a_usage_error(grade, grader, tmp_path):
    (tmp_path / "theirs.py").write_text("")
    code, _, error = grade("--submission", str(tmp_path / "theirs.py"))
    assert code == 2
    assert "name the one exercise it answers" in " ".join(error.split())


def test_isolation_that_is_not_whole_is_told(grade, grader, monkeypatch):
    monkeypatch.setattr(grader, "isolation", "process")
    monkeypatch.setattr(grader, "isolation_missing", ("Landlock",))
    assert "Isolation: process; missing here: Landlock. `grade doctor` tells more." in grade("clamp")[1]


def test_notice_about_progress_goes_to_standard_error(grade, grader, root):
    (root / ".grade").mkdir()
    (root / ".grade" / "progress.json").write_text("{")
    _, out, error = grade("clamp", "--json")
    json.loads(out)
    assert "Progress could not be read and starts anew" in error


class TestPicture:
    def test_is_drawn_after_the_verdict_and_kept(self, grade, drawn, terminal, answer, root):
        answer("numbers/clamp", "failed")
        out = grade("clamp")[1]
        assert out.endswith("Yours beside the reference: .grade/pictures/numbers-clamp.png\n  Both agree.\n")
        kept = root / ".grade" / "pictures" / "numbers-clamp.png"
        assert (kept.read_bytes(), kept.with_suffix(".txt").read_text()) == (b"\x89PNG", "Both agree.\n")

    def test_that_can_not_be_kept_is_told_in_words(self, grade, drawn, answer, root):
        answer("numbers/clamp", "failed")
        (root / ".grade").mkdir()
        (root / ".grade" / "pictures").write_text("a file")
        code, out, _ = grade("clamp", "--html", "page.html")
        assert code == 1
        assert "\nBoth agree.\n" in out
        assert "data:image/png;base64,iVBORw==" in (root / "page.html").read_text()

    def test_that_fails_says_so_and_changes_nothing(self, grade, picture, terminal, answer):
        answer("numbers/clamp", "passed")
        code, out, _ = grade("clamp")
        assert code == 0
        assert "The picture could not be drawn" in out

    def test_is_not_drawn_where_output_is_piped_and_nobody_looks(self, grade, picture, answer, monkeypatch):
        monkeypatch.setattr("autograder.pictures.draw", None)
        answer("numbers/clamp", "passed")
        assert "picture" not in grade("clamp")[1].lower()

    def test_is_not_drawn_before_a_start(self, grade, picture, terminal):
        assert "picture" not in grade("clamp")[1].lower()

    @pytest.mark.parametrize("words", [["clamp"], ["--all"], ["clamp", "--json"], ["--all", "--json"]])
    def test_stands_in_the_page(self, grade, drawn, answer, root, words):
        answer("numbers/clamp", "failed")
        grade(*words, "--html", "page.html")
        page = (root / "page.html").read_text()
        assert page.count('alt="Both agree." src="data:image/png;base64,iVBORw=="') == 1

    @pytest.mark.parametrize("words", [["clamp"], ["--all"]])
    def test_that_fails_says_so_in_the_page(self, grade, picture, answer, root, words):
        answer("numbers/clamp", "passed")
        grade(*words, "--html", "page.html")
        assert '<p class="g-note">The picture could not be drawn: ' in (root / "page.html").read_text()

    def test_without_observations_costs_nothing_else(
        self, grade, picture, terminal, grader, answer, root, monkeypatch
    ):
        def fail(self, exercise):
            raise GraderError("The engine stopped.")

        monkeypatch.setattr(grader, "observed", fail)
        answer("numbers/clamp", "passed")
        code, out, _ = grade("clamp")
        assert code == 0
        assert "The picture could not be drawn: The engine stopped." in out

    def test_of_several_is_not_drawn_without_a_page(self, grade, picture, terminal, answer, monkeypatch):
        monkeypatch.setattr("autograder.pictures.draw", None)
        answer("numbers/clamp", "failed")
        assert grade("--all")[0] == 1
