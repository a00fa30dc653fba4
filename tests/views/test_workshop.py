"""What authors and instructors see."""

from dataclasses import dataclass

from autograder.views.workshop import show_changes, show_facts, show_level, show_report, show_versions


@dataclass(frozen=True)
class Row:
    exercise: str
    kind: str
    ok: bool = True
    from_cache: bool = False
    seconds: float = 0.5


def test_report_counts_programs_by_kind(sheet):
    rows = [
        Row("a/b", "reference"),
        Row("a/b", "stub"),
        Row("a/b", "mistake"),
        Row("a/b", "mistake"),
        Row("a/c", "odd"),
    ]
    show_report(sheet.screen, rows, [], 3)
    assert sheet.text == (
        "✓ a/b  1 reference, 1 stub, 2 mistakes  2 s\n"
        "✓ a/c  1 odd  0.5 s\n"
        "\n"
        "5 programs, 3 of them known from before, 2.5 s. All is as it should be.\n"
    )


def test_report_lists_errors(sheet):
    show_report(sheet.screen, [Row("a/b", "mistake", ok=False)], ["a/b: mistake m: earns full marks."], 0)
    assert sheet.text == (
        "✗ a/b  1 mistake  0.5 s\n\n✗ a/b: mistake m: earns full marks.\n\n1 program, 0.5 s. 1 error.\n"
    )


def test_changes_say_what_to_do(sheet):
    show_changes(sheet.screen, [("a.py", "stale"), ("b.py.new", "beside")])
    assert "a.py: not what the solution makes of it; run `grade build`\n" in sheet.text
    assert "b.py.new: the stub was edited, so the new text stands here; merge it by hand" in sheet.text


def test_versions_name_what_is_not_there(sheet):
    show_versions(sheet.screen, {"jax": "0.10.2", "chex": None})
    assert sheet.text == "  jax   0.10.2\n  chex  not installed\n"


def test_level_says_what_it_means_and_what_is_missing(sheet):
    show_level(sheet.screen, "restricted", ("user namespaces",))
    assert "  ! restricted: as full, but without namespaces" in sheet.text
    assert "  ✗ missing: user namespaces\n" in sheet.text


def test_facts_stand_under_their_heading(sheet):
    show_facts(sheet.screen, "Course", ["A course", "3 exercises"])
    assert sheet.text == "Course\n  A course\n  3 exercises\n"
