"""The course at a glance."""

from autograder.views.outline import Place, show_outline, show_progress


def test_units_exercises_and_standing(sheet, course):
    places = {"words/count_vowels": Place(passed=True, tried=True), "numbers/clamp": Place(tried=True)}
    show_outline(sheet.screen, course, places, course.exercise("numbers/running_total"))
    assert sheet.text == (
        "Plain Python, a tiny course\n"
        "■■■■■■■■■■□□□□□□□□□□□□□□□□□□□□  1 of 3 exercises passed\n"
        "\n"
        "words  Words\n"
        "  ✓ count_vowels   passed  How many vowels a text has\n"
        "\n"
        "numbers  Numbers\n"
        "  → running_total  next    The running total of a list\n"
        "  ✗ clamp          tried   A number kept between two bounds\n"
    )


def test_progress_of_a_finished_course_is_a_full_bar(sheet, course):
    show_progress(sheet.screen, course, {exercise.id: Place(passed=True) for exercise in course.exercises})
    assert sheet.text == f"{'■' * 30}  3 of 3 exercises passed\n"
