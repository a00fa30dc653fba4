"""The forms that Moodle and Canvas import."""

from autograder.classroom.platforms import canvas_csv, moodle_csv

TOTALS = [("Ada Lovelace_123456", 2.5), ("ada", 1.0), ("=Eve_7", 0.0), ("Bob_8", None)]


def test_moodle_knows_learners_as_participants():
    assert moodle_csv(TOTALS).splitlines() == [
        "Identifier,Full name,Grade",
        "Participant 123456,Ada Lovelace,2.5",
        "Participant 7,'=Eve,0.0",
    ]


def test_canvas_knows_learners_by_number():
    assert canvas_csv(TOTALS, "Homework 3 (4711)").splitlines() == [
        "Student,ID,SIS User ID,SIS Login ID,Section,Homework 3 (4711)",
        "Ada Lovelace,123456,,,,2.5",
        "'=Eve,7,,,,0.0",
    ]
