"""What watching does with saves and keys, one after the other."""

import io
import time
from threading import Timer

import pytest

from autograder.cli import session as module
from autograder.cli.desk import Desk
from autograder.cli.drawing import Drawn
from autograder.cli.session import Session
from autograder.verdict import Status
from autograder.views.screen import screen


@pytest.fixture
def written():
    """What the session writes."""
    return io.StringIO()


@pytest.fixture
def session(course, grader, written):
    """A session at `numbers/clamp`; its grader is the fake."""
    desk = Desk(course, screen(written), screen(written))
    return Session(desk, grader(course), course.exercise("numbers/clamp"))


def after(session, *keys):
    for key in keys:
        session.pressed(key)
    session.pressed("q")
    session.run(has_keys=True)


def test_grades_at_once_and_ends_with_q(session, grader, written):
    after(session)
    out = written.getvalue()
    assert [name for name, _ in grader.graded] == ["numbers/clamp"]
    assert "\ngraded in 0." in out
    assert out.endswith("n next · h hint · l list · r run again · q quit\n")


def test_untouched_exercise_warms_the_engine_up(session, grader):
    after(session)
    assert grader.warmed == ["numbers/clamp"]


def test_answer_does_not_need_warming_up(session, grader, answer):
    answer("numbers/clamp", "failed")
    after(session)
    assert grader.warmed == []


def test_r_grades_again(session, grader):
    Timer(0.3, lambda: session.pressed("R")).start()
    quit_later(session)
    assert len(grader.graded) == 2


def test_r_during_a_run_gets_the_verdict_of_that_run(session, grader):
    after(session, "r", "r")
    assert len(grader.graded) == 1


def test_text_that_was_saved_over_gets_no_verdict(session, grader, course, answer, written, monkeypatch):
    answer("numbers/clamp", "failed")
    grade = grader.grade

    def slow(self, exercise, program, *, seed=0):
        verdict = grade(self, exercise, program)
        answer("numbers/clamp", "passed")
        return verdict

    monkeypatch.setattr(grader, "grade", slow)
    quit_later(session, 1.5)
    assert len(grader.graded) == 2
    assert "1 of 3 exercises passed" not in written.getvalue()
    assert "✗" not in written.getvalue()
    assert "Passed: 3 of 3 points." in written.getvalue()


def test_picture_of_a_verdict_that_is_gone_is_not_told(session, written):
    session._events.put(("drawn", (7, Drawn("Both agree."))))
    after(session)
    assert "Both agree." not in written.getvalue()


def test_h_gives_hints_one_by_one(session, written):
    after(session, "h", "h")
    out = written.getvalue()
    assert "numbers/clamp  hint 1 of 3" in out
    assert "numbers/clamp  hint 2 of 3" in out
    assert "`h` gives the next one." in out


def test_l_lists_with_the_exercise_at_hand_marked(session, written):
    after(session, "l")
    assert "  → clamp          next" in written.getvalue()


def test_n_goes_on_to_the_next_unfinished(session, grader):
    after(session, "n", "n")
    assert [name for name, _ in grader.graded] == [
        "numbers/clamp",
        "words/count_vowels",
        "numbers/running_total",
    ]


def test_never_goes_on_by_itself_after_a_pass(session, grader, answer, written):
    answer("numbers/clamp", "passed")
    after(session)
    assert [name for name, _ in grader.graded] == ["numbers/clamp"]
    assert "Next: words/count_vowels, How many vowels a text has\n" in written.getvalue()


def test_n_when_all_is_passed_says_so(session, grader, answer, course, grade, written):
    for exercise in course.exercises:
        answer(exercise.id, "passed")
    grade("--all")
    after(session, "n")
    assert "Every exercise is passed.\n" in written.getvalue()


def test_other_keys_do_nothing(session, grader):
    after(session, "x", "\n", "ü")
    assert len(grader.graded) == 1


def test_end_of_transmission_quits(session):
    session.pressed("\x04")
    session.run(has_keys=True)


def test_save_of_another_exercise_moves_there(session, grader, course, answer):
    answer("words/count_vowels", "failed")
    session.saved(course.exercise("words/count_vowels").stub)
    quit_later(session)
    assert [name for name, _ in grader.graded] == ["numbers/clamp", "words/count_vowels"]


def test_save_of_a_file_that_is_no_stub_is_nothing(session, grader, root):
    session.saved(root / "exercises" / "notes.py")
    quit_later(session)
    assert len(grader.graded) == 1


def test_second_event_of_one_save_is_not_graded_twice(session, grader, course):
    for _ in range(3):
        session.saved(course.exercise("numbers/clamp").stub)
    quit_later(session)
    assert len(grader.graded) == 1


def test_save_without_an_event_is_found_by_looking(session, grader, answer, monkeypatch, written):
    monkeypatch.setattr(session, "_look", 0.05)
    monkeypatch.setattr(module, "_LOOK", 0.05)
    monkeypatch.setattr(module, "_LOOK_WHEN_DEAF", 0.04)
    Timer(0.2, lambda: answer("numbers/clamp", "failed")).start()
    quit_later(session, 1.5)
    out = " ".join(written.getvalue().split())
    assert len(grader.graded) == 2
    assert "File events do not arrive here (a file was saved and nothing told of it)" in out
    assert "By hand: `grade numbers/clamp`." in out


def test_deaf_watch_says_how_to_grade_by_hand(session, written):
    session.deaf("OS file watch limit reached")
    after(session)
    out = " ".join(written.getvalue().split())
    assert "File events do not arrive here (OS file watch limit reached)" in out
    assert "By hand: `grade numbers/clamp`." in out


def test_file_that_comes_back_soon_is_not_missed(session, course, monkeypatch):
    stub = course.exercise("numbers/clamp").stub
    text = stub.read_text()
    stub.unlink()
    monkeypatch.setattr(module.time, "sleep", lambda seconds: stub.write_text(text))
    session._await_file()
    assert session._read().source == text.encode()


def test_file_that_stays_away_is_graded_as_none(session, course, monkeypatch):
    course.exercise("numbers/clamp").stub.unlink()
    monkeypatch.setattr(module, "_REAPPEARS", 0.05)
    session._await_file()
    assert session._read() is None


def test_file_that_cannot_be_read_is_said_and_watching_goes_on(session, grader, course, written):
    stub = course.exercise("numbers/clamp").stub
    stub.write_text("# failed\n" + "x" * (1 << 20))
    after(session, "h")
    out = written.getvalue()
    assert "is larger than 1 MB" in " ".join(out.split())
    assert "hint 1 of 3" in out


def test_without_keys_says_how_to_end(session, written):
    session.pressed("q")
    session.run(has_keys=False)
    assert written.getvalue().endswith("Save a file to grade it; Ctrl-C ends.\n")


def test_picture_is_drawn_beside_and_told_when_done(session, drawn, answer, written):
    answer("numbers/clamp", "failed")
    quit_later(session)
    assert (
        "Yours beside the reference: .grade/pictures/numbers-clamp.png\n  Both agree.\n" in written.getvalue()
    )


def test_verdicts_are_kept(session, grader, answer, grade):
    answer("numbers/clamp", Status.PASSED)
    after(session)
    assert "1 of 3 exercises passed" in grade("list")[1]


def quit_later(session, seconds=0.7):
    """Lets the session run until it is quiet, then ends it."""
    timer = Timer(seconds, lambda: session.pressed("q"))
    timer.start()
    began = time.monotonic()
    session.run(has_keys=True)
    assert time.monotonic() - began < 30
    timer.join()
