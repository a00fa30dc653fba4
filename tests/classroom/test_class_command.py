"""`grade class` as it is called: the folder it writes, what it says, and what a kill leaves behind."""

from __future__ import annotations

import csv
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from courses import TINY, write_course
from processes import at_work, processes_of, until

from autograder.cli import main

pytestmark = pytest.mark.usefixtures("own_cache")

COMMAND = [sys.executable, "-c", "import sys; from autograder.cli import main; sys.exit(main())", "class"]
CLAMPS = TINY / "solutions/02_numbers/clamp"
RIGHT = (CLAMPS / "solution.py").read_text()
SWAPPED = (CLAMPS / "mistakes/bounds_swapped.py").read_text()
SEVEN = "def clamp(x, low, high):\n    return 7\n"
CLASS = {
    "ada/clamp.py": RIGHT,
    "bob/02_numbers/clamp.py": SWAPPED,
    "=HYPERLINK(1)/clamp.py": SEVEN,
    "dan/clamp.py": SEVEN,
    "eve.zip": "no zip file",
}


@pytest.fixture
def grade(capsys, monkeypatch, tmp_path) -> Callable[..., tuple[int, str, str]]:
    monkeypatch.setenv("COLUMNS", "300")

    def run(*words: object) -> tuple[int, str, str]:
        options = ["--course", str(TINY), "--out", str(tmp_path / "out"), "--seed", "3"]
        code = main(["class", *map(str, words), *(options if "--out" not in words else options[:2])])
        return code, *capsys.readouterr()

    return run


def table(folder: Path) -> list[list[str]]:
    with (folder / "grades.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


def verdicts(folder: Path) -> dict[str, list[object]]:
    """By learner's file all that is in it, but for the seconds."""
    found = {}
    for path in (folder / "verdicts").iterdir():
        document = json.loads(path.read_text())
        found[path.name] = [{**item, "seconds": None} for item in document["exercises"]]
    return found


def test_folder_of_a_graded_class(grade, folder, tmp_path):
    code, said, notes = grade(folder(CLASS))
    out = tmp_path / "out"
    assert code == 0
    names = sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
    odd = [name.removeprefix("verdicts/").removesuffix(".json") for name in names if "HYPERLINK" in name][1]
    assert re.fullmatch(r"_HYPERLINK_1_-[0-9a-f]{8}", odd)
    learners = ["ada", "bob", "dan", odd]
    pages = [f"feedback/{name}.html" for name in learners] + [f"verdicts/{name}.json" for name in learners]
    assert names == sorted([*pages, "class.db", "grades.csv", "report.html", "report.json"])
    assert table(out) == [
        ["learner", "total", "numbers/clamp"],
        ["'=HYPERLINK(1)", "0.0", "0.0"],
        ["ada", "3.0", "3.0"],
        ["bob", "1.0", "1.0"],
        ["dan", "0.0", "0.0"],
    ]
    assert "Left aside: eve/eve.zip: it is no zip file." in said
    assert "numbers/clamp: 1 of 3 in the mean; the most frequent mistake is bounds_swapped (1)" in said
    assert "3 of 3 graded" in notes


def test_verdict_is_the_document_of_the_contract(grade, folder, tmp_path):
    grade(folder(CLASS))
    document = json.loads((tmp_path / "out/verdicts/bob.json").read_text())
    (clamp,) = document["exercises"]
    assert (document["version"], document["seed"]) == (1, 3)
    assert (clamp["id"], clamp["status"], clamp["diagnosis"]["mistake"]) == (
        "numbers/clamp", "failed", "bounds_swapped",
    )  # fmt: skip


def test_report_names_mistakes_and_groups_what_nobody_knows(grade, folder, tmp_path):
    grade(folder(CLASS))
    report = json.loads((tmp_path / "out/report.json").read_text())
    (clamp,) = report["exercises"]
    assert [item["mistake"] for item in clamp["mistakes"]] == ["bounds_swapped"]
    (group,) = clamp["unrecognised"]
    assert group["learners"] == ["=HYPERLINK(1)", "dan"] and group["checks"][0]["got"] == "7"
    page = (tmp_path / "out/report.html").read_text()
    assert "2 ×" in page and "bounds_swapped" in page and "eve/eve.zip" in page
    links = re.findall(r'<th role="rowheader" scope="row"><a href="([^"]+)">([^<]+)', page)
    assert [name for _, name in links] == ["=HYPERLINK(1)", "ada", "bob", "dan"]
    assert all((tmp_path / "out" / address).is_file() for address, _ in links)


def test_grades_in_the_forms_of_learning_platforms(grade, archive, tmp_path):
    zipped = archive({"Ada Lovelace_123456_assignsubmission_file_/clamp.py": RIGHT})
    assert grade(zipped, "--moodle", "--canvas", "Clamp (7)")[0] == 0
    assert (tmp_path / "out/moodle.csv").read_text().splitlines()[1] == "Participant 123456,Ada Lovelace,3.0"
    assert (tmp_path / "out/canvas.csv").read_text().splitlines()[0].endswith(",Clamp (7)")


def test_what_is_graded_is_not_graded_again_and_learners_who_left_are_gone(grade, folder, tmp_path):
    place = folder(CLASS)
    grade(place)
    (place / "dan/clamp.py").unlink()
    (place / "cay").mkdir()
    (place / "cay/clamp.py").write_text(f"{RIGHT}\n# mine")
    _, _, notes = grade(place)
    assert "1 program to grade. 3 are known from before." in notes
    assert [row[0] for row in table(tmp_path / "out")[1:]] == ["'=HYPERLINK(1)", "ada", "bob", "cay"]
    assert not (tmp_path / "out/feedback/dan.html").exists()


def test_fresh_forgets_everything(grade, folder):
    place = folder({"ada/clamp.py": RIGHT})
    grade(place)
    assert "1 program to grade.\n" in grade(place, "--fresh")[2]


def test_secret_seed_is_not_zero_and_stays(grade, folder, tmp_path):
    place, out = folder({"ada/clamp.py": RIGHT}), tmp_path / "secret"
    seeds = []
    for more in ([], [], ["--fresh"]):
        assert grade(place, "--out", out, *more)[0] == 0
        seeds.append(json.loads((out / "verdicts/ada.json").read_text())["seed"])
    assert seeds[0] == seeds[1] != seeds[2] and 0 not in seeds


def test_chosen_exercises_count_whoever_worked_on_them(grade, folder, tmp_path):
    assert grade(folder({"ada/clamp.py": RIGHT}), "numbers")[0] == 0
    assert table(tmp_path / "out")[:2] == [
        ["learner", "total", "numbers/running_total", "numbers/clamp"],
        ["ada", "3.0", "0.0", "3.0"],
    ]


@pytest.mark.parametrize(
    ("out", "words"),
    [
        ("handed in/out", "lies among the submissions"),
        ("full", "holds other things. Name a new folder"),
        ("full/letter", "cannot be used: Not a directory"),
    ],
)
def test_folder_that_grades_do_not_belong_in(grade, folder, tmp_path, out, words):
    place = folder({"ada/clamp.py": RIGHT})
    (tmp_path / "full").mkdir()
    (tmp_path / "full/letter").write_text("dear")
    code, _, notes = grade(place, "--out", tmp_path / out)
    assert code == 2 and words in " ".join(notes.split())
    assert (tmp_path / "full/letter").read_text() == "dear"


def test_nothing_to_grade(grade, folder, tmp_path):
    code, _, notes = grade(folder({"ada/other.py": RIGHT}))
    words = " ".join(notes.split())  # Where lines are wrapped depends on the folder's name.
    assert code == 2 and "holds nothing that could be graded" in words and "ada/other.py" in words
    assert not (tmp_path / "out").exists()


def test_weak_isolation_needs_a_word(grade, folder):
    place = folder({"ada/clamp.py": RIGHT})
    code, _, notes = grade(place, "--isolation", "process")
    assert code == 2 and "add --unsafe" in notes
    code, said, _ = grade(place, "--isolation", "process", "--unsafe")
    assert code == 0 and "Isolation: process" in said


def test_killed_in_the_middle_it_goes_on_where_it_was(grade, folder, tmp_path):
    amount = 24
    place = folder({f"learner{number:02}/clamp.py": f"{RIGHT}\n# {number}\n" for number in range(amount)})
    (place / "learner07/clamp.py").write_text(SWAPPED)
    assert grade(place)[0] == 0
    killed = tmp_path / "killed"
    command = [
        *COMMAND,
        str(place),
        "--course",
        str(TINY),
        "--out",
        str(killed),
        "--seed",
        "3",
        "--jobs",
        "2",
    ]
    told, rounds = 0, 0
    while told < amount:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        assert process.stderr
        known = 0
        for line in process.stderr:
            planned = re.match(r"(\d+) programs? to grade\.(?: (\d+) are known)?", line)
            if planned:
                known = int(planned[2] or 0)
                # What was told is kept; and what is kept is not graded again.
                assert known >= told and known + int(planned[1]) == amount
            graded = re.match(r"(\d+) of \d+ graded", line)
            if graded:
                told = known + int(graded[1])
                if rounds < 3 and int(graded[1]) >= 4:
                    os.kill(process.pid, signal.SIGKILL)
                    break
        process.wait()
        process.stderr.close()
        rounds += 1
        assert rounds < 10
    assert rounds >= 3
    assert table(killed) == table(tmp_path / "out")
    assert verdicts(killed) == verdicts(tmp_path / "out")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--scheduler", "tcp://10.0.0.7:8786"], "--scheduler tcp://10.0.0.7:8786 is another machine"),
        (["--scheduler", "tcp://127.0.0.1:8786", "--jobs", "2"], "--jobs is about this machine."),
        (["--tls-ca", "ca.pem"], "--tls-ca, --tls-cert and --tls-key belong to --scheduler"),
    ],
)
def test_cluster_options_that_cannot_be_meant(grade, folder, options, words):
    code, _, notes = grade(folder({"ada/clamp.py": RIGHT}), *options)
    assert code == 2 and words in notes and "Traceback" not in notes


def test_cluster_needs_the_package_for_it(grade, folder, monkeypatch):
    for name in ("autograder.classroom.cluster", "autograder.classroom.remote"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "distributed", None)
    code, _, notes = grade(folder({"ada/clamp.py": RIGHT}), "--scheduler", "tls://host:8786")
    assert code == 2 and "--scheduler needs distributed: pip install 'jax-course[cluster]'" in notes


def test_killed_with_programs_at_work_it_leaves_no_process_and_no_folder(folder, tmp_path):
    course = write_course(tmp_path / "course", limits="cpu = 300").root
    endless = "def answer(x):\n    while True:\n        pass\n"
    place = folder({f"learner{number}/answer.py": f"{endless}# {number}\n" for number in range(4)})
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    process = subprocess.Popen(
        [*COMMAND, str(place), "--course", str(course), "--out", str(tmp_path / "out"), "--jobs", "2"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(temporary)},
        text=True,
    )
    assert process.stderr
    assert any("4 programs to grade" in line for line in process.stderr)
    until(lambda: len(at_work(course)) >= 2, "two programs at work")
    process.kill()
    process.wait()
    process.stderr.close()
    until(lambda: not processes_of(course), "no process left")
    assert list(temporary.iterdir()) == []
