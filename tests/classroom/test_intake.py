"""What classes hand in: each form it comes in, and each trick that is to be named and left aside."""

from __future__ import annotations

import io
import json
import os
import stat
from pathlib import Path
from zipfile import ZIP_LZMA, ZipFile

import pytest
from zipping import zipped

from autograder.classroom import intake, matching
from autograder.classroom.intake import Intake, read_class
from autograder.errors import UsageError
from autograder.program import MAX_SOURCE

CLAMP = "def clamp(x, low, high):\n    return 1\n"
VOWELS = "def count_vowels(text):\n    return 2\n"


def notebook(source: str, exercise: str = "numbers/clamp") -> str:
    cell = {
        "cell_type": "code",
        "metadata": {"autograder": {"exercise": exercise, "role": "solution"}},
        "source": source,
        "outputs": [],
        "execution_count": None,
    }
    return json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 4})


def held(found: Intake) -> dict[str, dict[str, str]]:
    return {
        one.learner: {name: program.source.decode() for name, program in one.programs.items()}
        for one in found.handed
    }


def reasons(found: Intake) -> dict[str, str]:
    return {item.name: item.why for item in found.skipped}


BOTH = {"numbers/clamp": CLAMP, "words/count_vowels": VOWELS}


@pytest.mark.parametrize(
    "files",
    [
        {"ada/02_numbers/clamp.py": CLAMP, "ada/01_words/count_vowels.py": VOWELS},
        {"ada/exercises/02_numbers/clamp.py": CLAMP, "ada/exercises/words/count_vowels.py": VOWELS},
        {"ada/clamp.py": CLAMP, "ada/count_vowels.py": VOWELS},
        {"ada/02_numbers.ipynb": notebook(CLAMP), "ada/mine/count_vowels.py": VOWELS},
        {
            "ada/numbers/numbers.ipynb": notebook(CLAMP),
            "ada/words/words.ipynb": notebook(VOWELS, "words/count_vowels"),
        },
        {"ada.zip": zipped({"02_numbers/clamp.py": CLAMP, "count_vowels.py": VOWELS})},
        {"ada/homework.zip": zipped({"02_numbers/clamp.py": CLAMP}), "ada/count_vowels.py": VOWELS},
    ],
)
def test_a_folder_a_learner(folder, course, files):
    found = read_class(folder(files), course)
    assert held(found) == {"ada": BOTH} and found.skipped == ()


def test_all_learners_in_order(folder, course):
    found = read_class(folder({"bob/clamp.py": CLAMP, "ada.zip": zipped({"clamp.py": VOWELS})}), course)
    assert held(found) == {"ada": {"numbers/clamp": VOWELS}, "bob": {"numbers/clamp": CLAMP}}


def test_folder_of_an_nbgrader_course(folder, course):
    place = folder(
        {
            "nbgrader_config.py": "",
            "source/numbers/numbers.ipynb": notebook("no"),
            "submitted/ada/numbers/numbers.ipynb": notebook(CLAMP),
            "submitted/ada/numbers/timestamp.txt": "2026-01-01",
        }
    )
    for path in (place, place / "submitted"):
        assert held(read_class(path, course)) == {"ada": {"numbers/clamp": CLAMP}}


MOODLE = {
    "Ada Lovelace_123456_assignsubmission_file_/clamp.py": CLAMP,
    "Ada Lovelace_123456_assignsubmission_onlinetext_/onlinetext.html": "<p>done</p>",
    "Ada Lovelace_123456_assignsubmission_file_/count_vowels.py": VOWELS,
    "Łucja O'Neil_7_assignsubmission_file_/all.zip": zipped({"02_numbers/clamp.py": CLAMP}),
}
CANVAS = {
    "lovelaceada_12345_678910_clamp.py": CLAMP,
    "lovelaceada_12345_678911_count_vowels-2.py": VOWELS,
    "oneillucja_LATE_7_99_02_numbers-1.ipynb": notebook(CLAMP),
}


@pytest.mark.parametrize(
    ("files", "names"),
    [(MOODLE, ("Ada Lovelace_123456", "Łucja O'Neil_7")), (CANVAS, ("lovelaceada_12345", "oneillucja_7"))],
)
def test_zip_file_of_a_learning_platform_packed_or_not(folder, archive, course, files, names):
    for path in (archive(files), folder(files)):
        found = read_class(path, course)
        assert held(found) == {names[0]: BOTH, names[1]: {"numbers/clamp": CLAMP}}
        assert found.skipped == ()


def test_program_bears_the_name_of_its_exercise(archive, course):
    (ada,) = read_class(archive({"lovelaceada_1_2_clamp-3.py": CLAMP}), course).handed
    assert ada.programs["numbers/clamp"].filename == "clamp.py"


def test_what_belongs_to_no_learner_or_exercise_is_named(folder, course):
    found = read_class(
        folder({"clamp.py": CLAMP, "ada/clam.py": CLAMP, "ada/clamp.py": CLAMP, "bob/notes.txt": ""}), course
    )
    assert held(found) == {"ada": {"numbers/clamp": CLAMP}}
    assert reasons(found) == {
        "clamp.py": "it lies beside the learners' folders: nobody can tell whose it is",
        "ada/clam.py": "no exercise of this course bears this name",
        "bob": "nothing in it is a program for an exercise of this course",
    }


def test_the_folder_of_the_unit_goes_before_a_stray_copy(folder, course):
    found = read_class(folder({"ada/clamp.py": "1", "ada/x/02_numbers/clamp.py": CLAMP}), course)
    assert held(found) == {"ada": {"numbers/clamp": CLAMP}}


def test_two_that_could_be_meant_are_none(folder, course):
    files = {"ada/a/clamp.py": "1", "ada/b/clamp.py": "2", "ada/count_vowels.py": VOWELS}
    found = read_class(folder(files), course)
    assert held(found) == {"ada": {"words/count_vowels": VOWELS}}
    assert reasons(found) == {"ada: numbers/clamp": "it is there more than once: a/clamp.py and b/clamp.py"}


def test_what_systems_leave_behind_is_no_program(folder, course):
    files = {"ada/__MACOSX/clamp.py": "1", "ada/.ipynb_checkpoints/clamp.py": "2", "ada/clamp.py": CLAMP}
    found = read_class(folder(files), course)
    assert held(found) == {"ada": {"numbers/clamp": CLAMP}} and found.skipped == ()


def test_links_are_not_followed(folder, course, tmp_path):
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "clamp.py").write_text("secret")
    place = folder({"ada/count_vowels.py": VOWELS, "bob/clamp.py": CLAMP})
    (place / "ada/clamp.py").symlink_to(secret / "clamp.py")
    (place / "ada/02_numbers").symlink_to(secret)
    (place / "eve").symlink_to(secret)
    (place / "eve.zip").symlink_to("/dev/zero")
    found = read_class(place, course)
    assert held(found) == {"ada": {"words/count_vowels": VOWELS}, "bob": {"numbers/clamp": CLAMP}}
    assert reasons(found) == dict.fromkeys(
        ["ada/clamp.py", "ada/02_numbers", "eve", "eve.zip"], "it is a link"
    )


def test_pipes_are_not_waited_for(folder, course):
    place = folder({"ada/count_vowels.py": VOWELS, "bob/clamp.py": CLAMP})
    os.mkfifo(place / "ada/clamp.py")
    os.mkfifo(place / "eve.zip")
    found = read_class(place, course)
    assert list(held(found)) == ["ada", "bob"]
    assert reasons(found) == {"ada/clamp.py": "it is no plain file", "eve/eve.zip": "it is no plain file"}


def test_a_hundred_thousand_files_are_not_counted_to_the_end(folder, course, monkeypatch):
    monkeypatch.setattr(intake, "MAX_FILES", 50)
    many = {f"{number}.txt": "" for number in range(60)}
    files = {f"eve/{name}": text for name, text in many.items()}
    place = folder({**files, "mal.zip": zipped(many), "ada/clamp.py": CLAMP})
    found = read_class(place, course)
    assert list(held(found)) == ["ada"]
    assert reasons(found) == dict.fromkeys(["eve", "mal/mal.zip"], "it holds more than 50 files")


def test_in_the_zip_file_of_a_class_too(archive, course, monkeypatch):
    monkeypatch.setattr(intake, "MAX_FILES", 50)
    many = {f"eve/{number}.txt": "" for number in range(60)}
    found = read_class(archive({**many, "ada/clamp.py": CLAMP}), course)
    assert list(held(found)) == ["ada"] and reasons(found) == {"eve": "it holds more than 50 files"}


def test_folders_in_folders_without_end(folder, course):
    found = read_class(folder({f"eve/{'x/' * 40}clamp.py": CLAMP, "ada/clamp.py": CLAMP}), course)
    assert list(held(found)) == ["ada"]
    assert [item.why for item in found.skipped] == ["it lies more than 12 folders deep"]


BROKEN = {
    "no zip": (b"PK nothing of the kind", "it is no zip file"),
    "cut off": (zipped({"clamp.py": CLAMP * 99})[:-30], "it is no zip file"),
    "empty": (b"", "it is no zip file"),
    "directory without end": (
        zipped({"clamp.py": CLAMP})[:-10] + b"\xff\xff\xff\x7f" + b"\0" * 6,
        "it holds more than 2000 files",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_zip_file_is_named_and_the_rest_is_read(folder, course, name):
    data, why = BROKEN[name]
    found = read_class(folder({"eve.zip": data, "ada/clamp.py": CLAMP}), course)
    assert list(held(found)) == ["ada"]
    assert list(reasons(found)) == ["eve/eve.zip"] and reasons(found)["eve/eve.zip"].startswith(why)


@pytest.mark.parametrize(
    "name", ["../clamp.py", "/clamp.py", "a/../../clamp.py", "..\\clamp.py", "C:/clamp.py"]
)
def test_names_that_lead_out_of_a_zip_file(folder, course, name):
    data = zipped({name: "1", "count_vowels.py": VOWELS})
    found = read_class(folder({"eve.zip": data, "ada/clamp.py": CLAMP}), course)
    assert held(found) == {"ada": {"numbers/clamp": CLAMP}, "eve": {"words/count_vowels": VOWELS}}
    assert list(reasons(found).values()) == ["its name leads out of the archive"]


@pytest.mark.parametrize(
    ("kind", "why"), [(stat.S_IFLNK, "it is a link"), (stat.S_IFCHR, "it is no plain file")]
)
def test_links_and_devices_in_a_zip_file(archive, course, kind, why):
    files = {"eve/clamp.py": "/etc/passwd", "eve/count_vowels.py": VOWELS}
    found = read_class(archive(files, {"eve/clamp.py": kind}), course)
    assert held(found) == {"eve": {"words/count_vowels": VOWELS}}
    assert reasons(found) == {"eve/clamp.py": why}


def test_zip_bomb(folder, course):
    bomb = zipped({"clamp.py": b"\0" * (64 << 20)})
    found = read_class(folder({"eve.zip": bomb, "ada/clamp.py": CLAMP}), course)
    assert list(held(found)) == ["ada"]
    assert reasons(found)["eve/eve.zip: clamp.py"].startswith("it is a zip bomb")


def test_zip_bomb_that_lies_about_its_size(folder, course):
    data = zipped({"clamp.py": b"\0" * (64 << 20)})
    short = data.replace((64 << 20).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    found = read_class(folder({"eve.zip": short, "ada/clamp.py": CLAMP}), course)
    assert list(held(found)) == ["ada"] and len(found.skipped) == 1


def test_unusual_compression(folder, course):
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_LZMA) as archive:
        archive.writestr("clamp.py", CLAMP)
    found = read_class(folder({"eve.zip": file.getvalue(), "ada/clamp.py": CLAMP}), course)
    assert list(held(found)) == ["ada"]
    assert list(reasons(found).values()) == ["it is compressed in an unusual way"]


def test_zip_files_in_zip_files_are_opened_once(folder, course):
    inner = zipped({"x.zip": zipped({"clamp.py": CLAMP})})
    found = read_class(folder({"eve.zip": inner, "ada/clamp.py": CLAMP}), course)
    assert list(held(found)) == ["ada"] and [item.name for item in found.skipped] == ["eve/eve/x.zip"]


def test_program_that_is_too_large(folder, course):
    found = read_class(folder({"eve/clamp.py": b"#" * (MAX_SOURCE + 1), "eve/count_vowels.py": "1"}), course)
    assert held(found) == {"eve": {"words/count_vowels": "1"}}
    assert reasons(found) == {"eve/clamp.py": "it is larger than 1 MB"}


@pytest.mark.parametrize(
    "text", ["{}", "[" * 100_000, '{"cells": 1, "nbformat": 4, "nbformat_minor": 4}', "\udc80"]
)
def test_what_is_no_notebook(folder, course, text):
    data = text.encode(errors="surrogateescape")
    found = read_class(folder({"eve/numbers.ipynb": data, "ada/clamp.py": CLAMP}), course)
    assert list(held(found)) == ["ada"] and list(reasons(found)) == ["eve/numbers.ipynb"]
    assert reasons(found)["eve/numbers.ipynb"].startswith("It is not a notebook")


def test_many_odd_files_of_one_learner_are_told_in_a_few_lines(folder, course):
    found = read_class(folder({f"eve/{number}.py": "" for number in range(20)}), course)
    assert len(found.skipped) == matching._MAX_TOLD + 1
    assert found.skipped[-1].why == "15 more files are skipped like these"


def test_nothing_there(course, tmp_path):
    with pytest.raises(UsageError, match=r"There is no .*nowhere"):
        read_class(tmp_path / "nowhere", course)


def test_file_that_is_no_zip_file(course, tmp_path: Path):
    path = tmp_path / "class.zip"
    path.write_bytes(b"nothing")
    with pytest.raises(UsageError, match="it is no zip file"):
        read_class(path, course)
