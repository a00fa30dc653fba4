"""list, hint, show, solution, reset."""

import io

import pytest


def test_list_marks_passed_tried_and_next(grade, grader, answer):
    answer("words/count_vowels", "passed")
    answer("numbers/clamp", "failed")
    grade("--all")
    code, out, _ = grade("list")
    assert code == 0
    assert "  ✓ count_vowels   passed" in out
    assert "  → running_total  next" in out
    assert "  ✗ clamp          tried" in out
    assert out.endswith("Next: `grade` grades numbers/running_total.\n")


def test_list_of_a_finished_course(grade, grader, answer, course):
    for exercise in course.exercises:
        answer(exercise.id, "passed")
    grade("--all")
    assert grade("list")[1].endswith("Every exercise is passed. `grade --all` grades them all again.\n")


def test_hint_gives_one_more_each_time(grade):
    first, second = grade("hint", "clamp")[1], grade("hint", "clamp")[1]
    assert first.startswith("numbers/clamp  hint 1 of 3\n")
    assert second.startswith("numbers/clamp  hint 2 of 3\n")
    grade("hint", "clamp")
    assert grade("hint", "clamp")[1].startswith("numbers/clamp  all 3 hints, again\n")


def test_hint_without_words_is_for_the_next_unfinished(grade):
    assert grade("hint")[1].startswith("words/count_vowels  hint 1 of 3\n")


def test_verdict_offers_the_hint_that_comes_next(grade, grader, answer):
    grade("hint", "clamp")
    answer("numbers/clamp", "failed")
    assert "Stuck? `grade hint numbers/clamp` gives hint 2 of 3." in grade("clamp")[1]


def test_show_lists_names_and_promises(grade):
    code, out, _ = grade("show", "running_total")
    assert code == 0
    assert "To define: `running_total`\nTo keep, for 3 points:\n" in out
    assert "  - The list that was handed in stays as it was (1, looks at how it is done)\n" in out


class TestSolution:
    def test_is_refused_before_a_pass(self, grade):
        code, out, error = grade("solution", "clamp")
        assert (code, out) == (2, "")
        assert "numbers/clamp is not passed yet. `grade hint numbers/clamp` helps you along" in error

    def test_is_shown_with_spoil_as_plain_source(self, grade):
        code, out, _ = grade("solution", "clamp", "--spoil")
        assert code == 0
        source = out[: out.index("\n# 2 other ways")]
        compile(source, "solution.py", "exec")
        assert "###" not in source
        assert "return min(high, max(x, low))" in source

    def test_is_shown_after_a_pass(self, grade, grader, answer):
        answer("numbers/clamp", "passed")
        grade("clamp")
        assert grade("solution", "clamp")[0] == 0


class TestReset:
    def test_keeps_a_backup_and_forgets_the_pass(self, grade, grader, answer, course, root):
        stub = course.exercise("numbers/clamp").stub
        original = stub.read_text()
        answer("numbers/clamp", "passed")
        grade("clamp")
        code, out, _ = grade("reset", "clamp", "--yes")
        assert code == 0
        assert stub.read_text() == original
        (backup,) = (root / ".grade" / "backups").iterdir()
        assert backup.read_text() == "# passed\n"
        assert f"Your file is kept as .grade/backups/{backup.name}\n" in out
        assert "0 of 3 exercises passed" in grade("list")[1]

    def test_asks_and_takes_no_for_an_answer(self, grade, answer, course, monkeypatch):
        answer("numbers/clamp", "mine")
        monkeypatch.setattr("sys.stdin", Terminal("n\n"))
        code, out, _ = grade("reset", "clamp")
        assert code == 1
        assert "Nothing was changed." in out
        assert course.exercise("numbers/clamp").stub.read_text() == "# mine\n"

    def test_asks_and_takes_yes_for_an_answer(self, grade, answer, course, monkeypatch):
        answer("numbers/clamp", "mine")
        monkeypatch.setattr("sys.stdin", Terminal("y\n"))
        assert grade("reset", "clamp")[0] == 0
        assert "def clamp" in course.exercise("numbers/clamp").stub.read_text()

    def test_end_of_input_is_no(self, grade, monkeypatch):
        monkeypatch.setattr("sys.stdin", Terminal(""))
        assert grade("reset", "clamp")[0] == 1

    def test_without_a_terminal_wants_yes(self, grade, monkeypatch):
        monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
        code, _, error = grade("reset", "clamp")
        assert code == 2
        assert error == "There is nobody to ask here. Add --yes if you mean it.\n"

    def test_brings_back_a_file_that_is_gone(self, grade, course):
        course.exercise("numbers/clamp").stub.unlink()
        code, out, _ = grade("reset", "clamp", "--yes")
        assert code == 0
        assert "kept as" not in out
        assert course.exercise("numbers/clamp").stub.exists()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("command", ["hint", "show"])
def test_without_words_when_all_is_passed_asks_for_a_name(grade, grader, answer, course, command):
    for exercise in course.exercises:
        answer(exercise.id, "passed")
    grade("--all")
    code, _, error = grade(command)
    assert code == 2
    assert error == "Every exercise is passed. Name the one you mean; `grade list` shows them.\n"
