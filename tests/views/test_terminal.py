"""A verdict as a learner reads it."""

from dataclasses import replace

import pytest

from autograder.verdict import Diagnosis, Reason, Status
from autograder.views.summary import Milestone, UnitDone
from autograder.views.terminal import (
    Outlook,
    show_brief,
    show_isolation,
    show_picture,
    show_tally,
    show_verdict,
)

from .conftest import Sheet

FAILED = {
    "message": "7 of 7 entries differ, the first at [0].",
    "call": "clamp(small, low, high)",
    "got": "1.38",
    "expected": "-1.87",
}


def test_failed_check_shows_promise_call_result_expectation_diagnosis_and_next_step(
    sheet, exercise, check, verdict
):
    shown = verdict(
        check(promise="A first promise"),
        check("failed", "wrong_value", "A second promise", **FAILED),
        check("skipped", "needs", "A third promise"),
        diagnosis=Diagnosis("swapped", "The bounds were swapped.\n\nWhich is which?"),
        remarks=("It printed 3 lines.",),
    )
    show_verdict(sheet.screen, exercise, shown, Outlook(hints_taken=1))
    assert sheet.text == (
        "✗ numbers/clamp  A number kept between two bounds\n"
        "  exercises/02_numbers/clamp.py\n"
        "\n"
        "  ✓ A first promise\n"
        "  ✗ A second promise — another value\n"
        "      the call   clamp(small, low, high)\n"
        "      came back  1.38\n"
        "      expected   -1.87\n"
        "      7 of 7 entries differ, the first at [0].\n"
        "  … A third promise — waits for an earlier check\n"
        "\n"
        "  What this looks like\n"
        "    The bounds were swapped.\n"
        "\n"
        "    Which is which?\n"
        "  Note: It printed 3 lines.\n"
        "\n"
        "1 of 3 checks passed, 1 of 3 points.\n"
        "Edit exercises/02_numbers/clamp.py, then run `grade numbers/clamp`.\n"
        "Stuck? `grade hint numbers/clamp` gives hint 2 of 3.\n"
    )


def test_pass_shows_what_was_learned_the_solution_and_what_is_next(sheet, course, exercise, check, verdict):
    following = course.exercise("words/count_vowels")
    show_verdict(sheet.screen, exercise, verdict(check()), Outlook(following))
    assert sheet.text.endswith(
        "Passed: 1 of 1 points.\n"
        "What you learned: `max` sets a lower bound, `min` an upper one.\n"
        "Compare with the reference: `grade solution numbers/clamp`\n"
        "Next: words/count_vowels, How many vowels a text has (`grade`)\n"
        "  exercises/01_words/count_vowels.py\n"
    )


def test_pass_shows_where_the_reference_lies_and_other_good_answers(sheet, exercise, check, verdict):
    names = ("comparisons", "middle_of_three", "sorted", "clip")
    outlook = Outlook(reference=exercise.solution, alternatives=names)
    show_verdict(sheet.screen, exercise, verdict(check()), outlook)
    assert (
        "Compare with the reference: solutions/02_numbers/clamp/solution.py\n"
        "                            (`grade solution numbers/clamp`)\n"
        "Other good answers stand beside it: comparisons, middle of three, sorted and 1\n"
        "                                    more.\n"
    ) in sheet.text


def test_pass_in_a_watch_names_files_and_no_commands(sheet, exercise, check, verdict):
    outlook = Outlook(exercise, keys=True, reference=exercise.solution, alternatives=("comparisons",))
    show_verdict(sheet.screen, exercise, verdict(check()), outlook)
    assert "Compare with the reference: solutions/02_numbers/clamp/solution.py\n" in sheet.text
    assert "Other good answers stand beside it: comparisons.\n" in sheet.text
    assert "`grade" not in sheet.text


def test_pass_in_a_bundle_offers_nothing_to_compare_with(sheet, exercise, check, verdict):
    bundled = replace(exercise, recorded=True)
    show_verdict(sheet.screen, bundled, verdict(check()), Outlook())
    assert "reference" not in sheet.text


def test_a_unit_that_is_finished_is_summed_up_before_what_comes_next(sheet, course, exercise, check, verdict):
    milestone = Milestone((UnitDone(course.units[1], 6.0, 1),))
    outlook = Outlook(course.exercises[0], milestone=milestone)
    show_verdict(sheet.screen, exercise, verdict(check()), outlook)
    assert sheet.text.index("Compare with") < sheet.text.index("\nUnit finished: Numbers.")
    assert sheet.text.index("Unit finished") < sheet.text.index("\n\nNext: words/count_vowels")


def test_last_pass_says_that_all_is_done(sheet, exercise, check, verdict):
    show_verdict(sheet.screen, exercise, verdict(check()), Outlook(None))
    assert "That was the last one: every exercise of the course is passed." in sheet.text


def test_untouched_stub_lists_the_promises_without_blame(sheet, exercise, check, verdict):
    shown = verdict(check("not_attempted", "untouched"), check("not_attempted", "untouched"))
    show_verdict(sheet.screen, exercise, shown, Outlook())
    assert "✗" not in sheet.text
    assert sheet.text.count("○") == 3
    assert (
        "\nNot started yet: 0 of 2 points.\nFill in the TODOs of exercises/02_numbers/clamp.py, "
        in sheet.text
    )


def test_open_todo_is_named_at_its_check(sheet, exercise, check, verdict):
    shown = verdict(check(), check("not_attempted", "todo", "Still open"))
    show_verdict(sheet.screen, exercise, shown, Outlook())
    assert "  ○ Still open — a TODO is left\n" in sheet.text


def test_syntax_error_is_told_once_for_the_whole_file(sheet, exercise, check, verdict):
    message = "clamp.py, line 7:\n    retrun x\n           ^"
    checks = [check("raised", "syntax_error", f"Promise {n}", message=message) for n in range(3)]
    show_verdict(sheet.screen, exercise, verdict(*checks), Outlook())
    assert sheet.text.count("retrun x") == 1
    assert (
        "  Syntax error\n    clamp.py, line 7:\n        retrun x\n               ^\n"
        "    Nothing was run: mend this line first.\n\n  ✗ Promise 0\n"
    ) in sheet.text


def test_syntax_error_is_told_once_though_some_checks_wait_for_others(sheet, exercise, check, verdict):
    checks = [
        check("raised", "syntax_error", "A first promise", message="Python cannot read clamp.py."),
        check("skipped", "needs", "A second promise"),
    ]
    show_verdict(sheet.screen, exercise, verdict(*checks), Outlook())
    assert "  Syntax error\n    Python cannot read clamp.py.\n" in sheet.text
    assert "  ✗ A first promise\n  … A second promise\n" in sheet.text


def test_same_exception_in_several_checks_is_told_once(sheet, exercise, check, verdict):
    error = {
        "message": "clamp.py, line 2 in clamp: return x + y",
        "got": "NameError: name 'y'",
        "call": "clamp(x)",
    }
    shown = verdict(
        check("raised", "exception", "One", **error),
        check("raised", "exception", "Two", **error),
        check(promise="Three"),
    )
    show_verdict(sheet.screen, exercise, shown, Outlook())
    assert "      raised     NameError: name 'y'\n" in sheet.text
    assert "  ✗ Two — an exception was raised, as above\n  ✓ Three\n" in sheet.text


def test_same_result_against_different_expectations_is_told_each_time(sheet, exercise, check, verdict):
    shown = verdict(
        check("failed", "wrong_value", got="1", expected="2"),
        check("failed", "wrong_value", got="1", expected="3"),
    )
    show_verdict(sheet.screen, exercise, shown, Outlook())
    assert sheet.text.count("came back  1\n") == 2
    assert "as above" not in sheet.text


def test_advice_is_given_once(sheet, exercise, check, verdict):
    checks = [
        check("failed", "not_data", call=f"f({n})", message="The result is a generator.") for n in range(2)
    ]
    show_verdict(sheet.screen, exercise, verdict(*checks), Outlook())
    assert sheet.text.count("Return arrays, numbers or text") == 1


def test_missing_file_is_not_called_a_missing_name(sheet, exercise, check, verdict):
    message = "There is no clamp.py. `grade reset numbers/clamp` brings the stub back."
    shown = verdict(
        check("missing", "missing_name"), status="missing", reason="missing_name", message=message
    )
    show_verdict(sheet.screen, exercise, shown, Outlook())
    assert f"  The file is missing\n    {message}\n" in sheet.text
    assert "Define it" not in sheet.text
    assert "Edit" not in sheet.text


def test_ungraded_says_that_the_grader_failed_and_asks_for_nothing(sheet, exercise, check, verdict):
    shown = verdict(check("ungraded", "grader_error", message="KeyError: 'x'"), check())
    show_verdict(sheet.screen, exercise, shown, Outlook())
    assert "not graded: the grader failed" in sheet.text
    assert "This is not your fault, and nothing is stored." in sheet.text
    assert "no score" in sheet.text
    assert "Edit" not in sheet.text


def test_hidden_check_shows_promise_and_status_only(sheet, exercise, check, verdict):
    shown = verdict(check(), check("failed", "wrong_value", "A secret promise", hidden=True, **FAILED))
    show_verdict(sheet.screen, exercise, shown, Outlook())
    assert "  ✗ A secret promise — another value\n" in sheet.text
    assert not any(text in sheet.text for text in FAILED.values())


def test_only_hidden_checks_with_one_message_do_not_tell_it(sheet, exercise, check, verdict):
    checks = [check("raised", "exception", hidden=True, message="secret", got="secret") for _ in range(2)]
    show_verdict(sheet.screen, exercise, verdict(*checks), Outlook())
    assert "secret" not in sheet.text


def test_learner_text_cannot_steer_the_terminal_or_use_markup(terminal, exercise, check, verdict):
    nasty = "\x1b]0;title\x07[bold]x[/bold]\x1b[2J"
    shown = verdict(check("failed", "wrong_value", got=nasty, message=nasty), remarks=(nasty,))
    show_verdict(terminal.screen, exercise, shown, Outlook())
    assert "\x1b]0;" not in terminal.text
    assert "\x1b[2J" not in terminal.text
    assert "\\x1b]0;title\\x07[bold]x[/bold]\\x1b[2J" in terminal.text


@pytest.mark.parametrize("width", [40, 80, 120])
def test_nothing_is_wider_than_the_screen(width, exercise, check, verdict):
    sheet = Sheet(width)
    long = {"message": "word " * 50, "call": "f" * 300, "got": "x " * 100, "expected": "1, " * 100}
    show_verdict(
        sheet.screen, exercise, verdict(check("failed", "wrong_value", "promise " * 20, **long)), Outlook()
    )
    # The path is one word, and may be as long as it likes: it is folded too.
    assert max(map(len, sheet.lines)) <= width


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("reason", [None, *Reason, "a_reason_of_its_own"])
def test_every_status_and_reason_has_words(status, reason, sheet, exercise, check, verdict):
    show_verdict(sheet.screen, exercise, verdict(check(status, reason, message="What happened.")), Outlook())
    assert "None" not in sheet.text
    assert "_" not in sheet.text.replace("02_numbers", "").replace("os._exit", "")


def test_all_hints_taken_offers_them_again(sheet, exercise, check, verdict):
    show_verdict(sheet.screen, exercise, verdict(check("failed", "wrong_value")), Outlook(hints_taken=3))
    assert "`grade hint numbers/clamp` shows the 3 hints again." in sheet.text


def test_in_a_watch_no_commands_are_named(sheet, exercise, check, verdict):
    show_verdict(sheet.screen, exercise, verdict(check("failed", "wrong_value")), Outlook(keys=True))
    assert sheet.text.endswith("Edit exercises/02_numbers/clamp.py and save.\n")
    assert "`grade" not in sheet.text


def test_on_a_submission_there_is_no_next_step(sheet, exercise, check, verdict):
    show_verdict(sheet.screen, exercise, verdict(check("failed", "wrong_value")), Outlook(own=False))
    assert sheet.text.endswith("0 of 1 check passed, 0 of 1 points.\n")


class TestSeveral:
    def test_passed_and_untouched_take_one_line(self, sheet, exercise, check, verdict):
        show_brief(sheet.screen, exercise, verdict(check()))
        show_brief(sheet.screen, exercise, verdict(check("not_attempted", "untouched")))
        assert sheet.text == (
            "✓ numbers/clamp  A number kept between two bounds  1 of 1 points\n"
            "○ numbers/clamp  A number kept between two bounds  not started yet\n"
        )

    def test_failed_is_shown_in_full(self, sheet, exercise, check, verdict):
        show_brief(sheet.screen, exercise, verdict(check("failed", "wrong_value", **FAILED)))
        assert "came back  1.38" in sheet.text

    def test_tally_counts_and_excuses(self, sheet, check, verdict, whole):
        show_tally(sheet.screen, whole(verdict(check()), verdict(check("ungraded", "grader_error"))))
        assert sheet.text == (
            "\n1 of 2 exercises passed. 1 exercise could not be graded: the grader failed, not\nyou.\n"
        )


class TestIsolation:
    def test_full_goes_without_saying(self, sheet):
        show_isolation(sheet.screen, "full", ())
        assert sheet.text == ""

    def test_less_is_never_silent(self, sheet):
        show_isolation(sheet.screen, "restricted", ("user namespaces",))
        assert (
            sheet.text == "Isolation: restricted; missing here: user namespaces. `grade doctor` tells more.\n"
        )


class TestPicture:
    def test_path_and_words(self, sheet, exercise):
        show_picture(sheet.screen, exercise.stub.with_suffix(".png"), "Both curves agree.")
        assert (
            sheet.text == "Yours beside the reference: exercises/02_numbers/clamp.png\n  Both curves agree.\n"
        )

    def test_without_a_path_only_why(self, sheet):
        show_picture(sheet.screen, None, "The picture could not be drawn: no fonts.")
        assert sheet.text == "The picture could not be drawn: no fonts.\n"
