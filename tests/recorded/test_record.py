"""The file of a record: it comes back as it was, or is known to be damaged."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from courses import write_course

from autograder import course as courses
from autograder.course import Exercise
from autograder.errors import CourseError
from autograder.observation import Failure, Frame, Observation
from autograder.recorded.record import Record, read_record, sources_digest, write_record

RAISED = Observation("raised", reason="exception", failure=Failure("ValueError", "m", (Frame("f", 3),)))
RECORD = Record(
    {"x": np.arange(3.0), "n": 5},
    {
        "doubled": Observation("value", {"a": [1, 2.5], "b": (None, "text")}),
        "of_zero": Observation("value", 0),
    },
    {
        "squared": [
            ({"check_a": {"status": "failed"}}, {"doubled": Observation("value", 1), "of_zero": RAISED})
        ]
    },
)


@pytest.fixture
def exercise(tmp_path: Path) -> Exercise:
    write_course(tmp_path)
    (tmp_path / "solutions").rename(tmp_path / "recorded")
    made = courses.load(tmp_path).exercises[0]
    file(made).write_bytes(write_record(RECORD, sources_digest(made.folder)))
    return made


def file(exercise: Exercise, seed: int = 0) -> Path:
    return exercise.folder / f"seed{seed}.record"


def test_a_record_comes_back_as_it_was(exercise: Exercise) -> None:
    found = read_record(exercise, 0)
    np.testing.assert_array_equal(found.inputs["x"], RECORD.inputs["x"])
    assert found.inputs["n"] == 5
    assert (found.reference, found.mistakes) == (RECORD.reference, RECORD.mistakes)


def test_every_damaged_byte_is_noticed(exercise: Exercise) -> None:
    data = file(exercise).read_bytes()
    for place in range(0, len(data), 7):
        file(exercise).write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        with pytest.raises(CourseError, match=r"seed0\.record: the bundle is damaged\. Install it again\."):
            read_record(exercise, 0)


@pytest.mark.parametrize("length", [0, 5, 19, 30, 60, -1])
def test_a_truncated_file_is_damage(exercise: Exercise, length: int) -> None:
    file(exercise).write_bytes(file(exercise).read_bytes()[:length])
    with pytest.raises(CourseError, match="damaged"):
        read_record(exercise, 0)


def test_a_missing_file_is_damage(exercise: Exercise) -> None:
    with pytest.raises(CourseError, match=r"seed1\.record: the bundle is damaged"):
        read_record(exercise, 1)


@pytest.mark.parametrize("name", ["probes.py", "checks.py"])
def test_a_record_beside_other_probes_or_checks_is_not_used(exercise: Exercise, name: str) -> None:
    path = exercise.folder / name
    path.write_text(path.read_text() + "\n# a later version\n")
    with pytest.raises(CourseError, match="damaged"):
        read_record(exercise, 0)


def test_other_line_ends_are_no_other_version(exercise: Exercise) -> None:
    path = exercise.folder / "checks.py"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_record(exercise, 0).reference == RECORD.reference


def test_more_than_one_frame_holds_can_be_recorded(exercise: Exercise) -> None:
    many = {f"probe_{number}": Observation("value", list(range(5000))) for number in range(6)}
    data = write_record(Record({}, many, {}), sources_digest(exercise.folder))
    file(exercise).write_bytes(data)
    assert read_record(exercise, 0).reference == many
