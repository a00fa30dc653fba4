"""The end of a unit, and of the course."""

from autograder.views.summary import Milestone, UnitDone, show_milestone


def test_unit_with_what_it_taught(sheet, course):
    show_milestone(sheet.screen, Milestone((UnitDone(course.units[1], 6.0, 1),)))
    assert sheet.text == (
        "\n"
        "Unit finished: Numbers. 2 exercises, 6 points, 1 hint taken.\n"
        "What it taught:\n"
        "  - running_total: A result of its own leaves the caller's list as it was.\n"
        "  - clamp: `max` sets a lower bound, `min` an upper one.\n"
    )


def test_course_with_all_its_units(sheet, course):
    every = (UnitDone(course.units[0], 3.0, 0), UnitDone(course.units[1], 6.5, 2))
    show_milestone(sheet.screen, Milestone(every[1:], every))
    assert sheet.text.endswith(
        "\n"
        "Course finished: 3 exercises, 9.5 points, 2 hints taken.\n"
        "  - Words: 1 exercise, 3 points, no hint taken\n"
        "  - Numbers: 2 exercises, 6.5 points, 2 hints taken\n"
    )
