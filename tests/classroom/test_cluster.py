"""A class graded on a real cluster: a scheduler and workers in processes of their own, and what befalls them."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from clusters import Cluster, certificates, end, running
from courses import ANSWER, write_course, write_files
from processes import processes_of, until

pytestmark = pytest.mark.usefixtures("own_cache")

RIGHT, WRONG, SQUARED = (f"def answer(x):\n    return {text}\n" for text in ("2 * x", "3 * x", "x * x"))
KILLS = "def answer(x):\n    return -1\n"
COMMAND = [sys.executable, "-c", "import sys; from autograder.cli import main; sys.exit(main())", "class"]


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    """A folder in which the course's checks leave the process ids of engine and worker."""
    folder = tmp_path / "marks"
    folder.mkdir()
    return folder


@pytest.fixture
def course(tmp_path: Path, marks: Path) -> Path:
    """A course whose checks tell where they run, and kill the worker over an answer of -1."""
    checks = (
        ANSWER["checks.py"]
        + f"""

@check()
def check_place(doubled):
    \"\"\"Runs somewhere\"\"\"
    import os, pathlib, signal
    pathlib.Path({str(marks)!r}, f"{{os.getppid()}}-{{os.getpid()}}").touch()
    if doubled == -1:
        os.kill(os.getppid(), signal.SIGKILL)
"""
    )
    return write_course(tmp_path / "course", {"unit/answer": {**ANSWER, "checks.py": checks}}).root


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    # What a dead worker had in hand is given back to us at once.
    patience = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}
    with running(Cluster(tmp_path / "cluster", environment=patience)) as started:
        yield started


@pytest.fixture
def start(tmp_path: Path, course: Path, folder: Callable[..., Path]) -> Callable[..., subprocess.Popen[str]]:
    """Starts `grade class` on programs by learner."""

    def run(programs: Mapping[str, str], *options: str, out: str = "out") -> subprocess.Popen[str]:
        place = folder({f"{learner}/answer.py": text for learner, text in programs.items()})
        words = [str(place), "--out", str(tmp_path / out), "--course", str(course), "--seed", "3", *options]
        return subprocess.Popen(
            [*COMMAND, *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "COLUMNS": "600"},
        )

    return run


@pytest.fixture
def grade(start) -> Callable[..., tuple[int, str]]:
    def run(programs: Mapping[str, str], *options: str, out: str = "out") -> tuple[int, str]:
        process = start(programs, *options, out=out)
        said, _ = process.communicate(timeout=240)
        return process.returncode, said

    return run


def class_of(amount: int) -> dict[str, str]:
    texts = [RIGHT, WRONG, SQUARED]
    return {f"learner{number:03}": f"{texts[number % 3]}# {number}\n" for number in range(amount)}


def gradebook(folder: Path) -> list[list[object]]:
    """All that is kept of a class, but for the seconds."""
    with sqlite3.connect(folder / "class.db") as base:
        tables = [sorted(base.execute(f"SELECT * FROM {name}")) for name in ("about", "seeds", "submissions")]
        verdicts = sorted(base.execute("SELECT * FROM verdicts"))
    plain = [(*row[:-1], {**json.loads(row[-1]), "seconds": 0}) for row in verdicts]
    return [*tables, plain]


def statuses(folder: Path) -> dict[str, str]:
    with sqlite3.connect(folder / "class.db") as base:
        return dict(base.execute("SELECT learner, status FROM gradebook"))


def workers_in(marks: Path) -> set[int]:
    return {int(path.name.split("-")[0]) for path in marks.iterdir()}


def await_progress(process: subprocess.Popen[str], amount: int) -> None:
    """Reads what is said until so many are graded."""
    assert process.stdout
    for line in process.stdout:
        found = re.match(r"(\d+) of \d+ graded", line)
        if found and int(found[1]) >= amount:
            return
    pytest.fail("it ended before")


def test_two_workers_give_the_gradebook_that_this_machine_gives(cluster, course, grade, marks, tmp_path):
    programs = class_of(24)
    assert grade(programs, out="here")[0] == 0
    shutil.rmtree(marks)
    marks.mkdir()
    processes = [cluster.worker(course, "--nthreads", "1", "--no-nanny") for _ in range(2)]
    code, said = grade(programs, "--scheduler", cluster.address)
    assert code == 0, said
    assert workers_in(marks) == {process.pid for process in processes}
    assert gradebook(tmp_path / "out") == gradebook(tmp_path / "here")
    code, said = grade(programs, "--scheduler", cluster.address)
    assert code == 0 and "0 programs to grade. 24 are known from before." in said


def test_engines_end_with_the_class_and_threads_do_not_share_one(cluster, course, grade, marks):
    process = cluster.worker(course, "--nthreads", "3", "--no-nanny")
    code, said = grade(class_of(24), "--scheduler", cluster.address)
    assert code == 0, said
    engines = {int(path.name.split("-")[1]) for path in marks.iterdir()}
    assert workers_in(marks) == {process.pid} and 2 <= len(engines) <= 3
    until(lambda: not any(Path(f"/proc/{engine}").exists() for engine in engines), "the engines end")


def test_worker_killed_in_the_middle_costs_nothing(cluster, course, grade, start, marks, tmp_path):
    programs = class_of(36)
    first, second = (cluster.worker(course, "--nthreads", "1", "--no-nanny") for _ in range(2))
    process = start(programs, "--scheduler", cluster.address)
    await_progress(process, 6)
    until(lambda: first.pid in workers_in(marks), "the first worker is at work")
    engines = {int(path.name.split("-")[1]) for path in marks.glob(f"{first.pid}-*")}
    os.kill(first.pid, signal.SIGKILL)
    said, _ = process.communicate(timeout=240)
    assert process.returncode == 0, said
    assert second.pid in workers_in(marks)
    assert grade(programs, out="here")[0] == 0
    assert gradebook(tmp_path / "out") == gradebook(tmp_path / "here")
    until(
        lambda: engines.isdisjoint(processes_of(course)),
        "the dead worker's engine ends",
    )


def test_program_that_kills_its_workers_is_marked_and_the_others_are_graded(cluster, course, grade, tmp_path):
    for _ in range(2):
        cluster.worker(course, "--nthreads", "1")
    programs = {**class_of(9), "learner004": KILLS}
    code, said = grade(programs, "--scheduler", cluster.address)
    assert code == 3 and "Not graded: learner004, unit/answer: " in said, said
    found = statuses(tmp_path / "out")
    assert found.pop("learner004") == "ungraded"
    assert found == {
        name: "passed" if text.startswith(RIGHT) else "failed"
        for name, text in programs.items()
        if name in found
    }


def test_scheduler_killed_in_the_middle_is_told_and_the_same_command_goes_on(
    cluster, course, grade, start, tmp_path
):
    programs = class_of(40)
    cluster.worker(course, "--nthreads", "1", "--no-nanny")
    process = start(programs, "--scheduler", cluster.address)
    await_progress(process, 4)
    end(cluster.processes[0])
    said, _ = process.communicate(timeout=240)
    assert process.returncode == 3 and f"The scheduler at {cluster.address} is gone." in said, said
    assert "Traceback" not in said
    code, said = grade(programs, "--jobs", "2")
    known = re.search(r"(\d+) are known from before", said)
    assert code == 0 and known and int(known[1]) >= 4
    assert "ungraded" not in statuses(tmp_path / "out").values()


def test_worker_with_another_course_is_named(cluster, course, grade, tmp_path):
    other = shutil.copytree(course, tmp_path / "other")
    write_files(other / "solutions/01_unit/answer", {"mistakes/halved.py": '"""Half of it."""\n'})
    cluster.worker(other, "--nthreads", "1", "--no-nanny")
    code, said = grade(class_of(3), "--scheduler", cluster.address)
    assert code == 2 and "is not as this machine: it has another unit/answer." in said
    assert re.search(r"The worker tcp://127\.0\.0\.1:\d+ is not", said)
    assert not (tmp_path / "out" / "grades.csv").exists()


def test_worker_that_joins_with_another_course_grades_nothing(cluster, course, grade, start, marks, tmp_path):
    other = shutil.copytree(course, tmp_path / "other")
    write_files(other / "solutions/01_unit/answer", {"mistakes/halved.py": '"""Half of it."""\n'})
    cluster.worker(course, "--nthreads", "1", "--no-nanny")
    process = start(class_of(300), "--scheduler", cluster.address)
    await_progress(process, 1)
    stranger = cluster.worker(other, "--nthreads", "1", "--no-nanny")
    said, _ = process.communicate(timeout=240)
    assert process.returncode == 2 and "joined with another course, other versions" in said, said
    assert stranger.pid not in workers_in(marks)


def test_worker_in_no_course_is_named(cluster, grade, tmp_path):
    cluster.worker(tmp_path, "--nthreads", "1", "--no-nanny")
    code, said = grade(class_of(3), "--scheduler", cluster.address)
    assert code == 2 and "cannot grade: There is no course.toml in" in said


def test_weak_isolation_on_workers_needs_a_word(cluster, course, grade):
    cluster.worker(course, "--nthreads", "1", "--no-nanny")
    weak = ("--scheduler", cluster.address, "--isolation", "process")
    code, said = grade(class_of(3), *weak)
    assert code == 2 and "to be had on the workers is `process`" in said and "add --unsafe" in said
    code, said = grade(class_of(3), *weak, "--unsafe")
    assert code == 0 and "Isolation: process" in said


def test_cluster_with_tls_takes_those_only_who_have_its_certificates(course, grade, tmp_path):
    own, strange = certificates(tmp_path / "pem"), certificates(tmp_path / "pem", "strange")
    options = tuple(
        word
        for name, path in own.items()
        for word in (f"--tls-{name}{'-file' if name == 'ca' else ''}", str(path))
    )
    with running(Cluster(tmp_path / "cluster", options, scheme="tls")) as cluster:
        assert cluster.address.startswith("tls://")
        for _ in range(2):
            cluster.worker(course, "--nthreads", "1", "--no-nanny")
        there = ("--scheduler", cluster.address)
        code, said = grade(class_of(3), *there)
        assert code == 2 and "needs certificates" in said
        code, said = grade(class_of(3), *there, *as_options(strange))
        assert code == 2 and "There is no scheduler to be reached" in said and "certificate" in said
        code, said = grade(class_of(3), *there, *as_options({**own, "key": strange["key"]}))
        assert code == 2 and "A certificate cannot be used" in said
        code, said = grade(class_of(6), *there, *as_options(own))
        assert code == 0, said


def as_options(files: Mapping[str, Path]) -> list[str]:
    return [word for name, path in files.items() for word in (f"--tls-{name}", str(path))]


def test_scheduler_without_workers_is_told(cluster, grade):
    code, said = grade(class_of(3), "--scheduler", cluster.address)
    assert code == 2 and f"No worker is there at {cluster.address}" in said
