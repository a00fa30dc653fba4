"""The gradebook in PostgreSQL, in a server of this test's own."""

from __future__ import annotations

import json
import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from commands import environment, instructor, small_course
from courses import TINY

from autograder.nbgrader.course_folder import make_course_folder

pytest.importorskip("psycopg", reason="psycopg is not installed: pip install 'psycopg[binary]'")

ANSWERS = {"numbers-clamp": "alternatives/comparisons.py", "numbers-running_total": "mistakes/in_place.py"}


def program(name: str) -> str:
    """Where a program of PostgreSQL's is: on the path, or where Debian keeps it."""
    places = [shutil.which(name), *sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)]
    found = [str(place) for place in places if place]
    if not found:
        pytest.skip(f"PostgreSQL's {name} is not installed (on Debian: apt install postgresql)")
    return found[0]


@pytest.fixture(scope="module")
def server():
    """A server that listens on a socket in its own folder; that folder."""
    initdb, pg_ctl = program("initdb"), program("pg_ctl")
    # A socket's path must be short, and PostgreSQL refuses to be run by root.
    folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))
    user = None
    if os.getuid() == 0:
        user = next(
            name for name in ("postgres", "nobody") if name in {item.pw_name for item in pwd.getpwall()}
        )
        shutil.chown(folder, user)

    def run(*command: str) -> None:
        done = subprocess.run(
            command, cwd=folder, user=user, capture_output=True, text=True, timeout=120, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr

    data = str(folder / "data")
    run(
        initdb, "--pgdata", data, "--username", "grader", "--auth", "trust", "--encoding", "UTF8", "--no-sync"
    )
    options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
    # Its output must not be ours, or reading that would wait for the end of the server.
    run(pg_ctl, "--pgdata", data, "--options", options, "--log", str(folder / "log"), "--wait", "start")
    yield folder
    run(pg_ctl, "--pgdata", data, "--mode", "immediate", "stop")
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def url(server):
    import psycopg

    with psycopg.connect(host=str(server), user="grader", dbname="postgres", autocommit=True) as connection:
        connection.execute("create database gradebook")
    return f"postgresql+psycopg://grader@/gradebook?host={server}"


def test_a_submission_goes_through_it_from_the_assignment_to_the_export(tmp_path, cache_for_tests, url):
    folder, env = tmp_path / "class", environment(tmp_path, cache_for_tests)
    course = small_course(tmp_path / "course")
    make_course_folder(course, [unit for unit in course.units if unit.id == "numbers"], folder)
    with (folder / "nbgrader_config.py").open("a") as file:
        file.write(f"c.CourseDirectory.db_url = {url!r}\n")
    instructor("generate_assignment numbers", folder, env)
    notebook = json.loads((folder / "release/numbers/numbers.ipynb").read_text())
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if name in ANSWERS:
            exercise = name.split("-")[1]
            cell["source"] = (TINY / "solutions/02_numbers" / exercise / ANSWERS[name]).read_text()
    (folder / "submitted/ada/numbers").mkdir(parents=True)
    (folder / "submitted/ada/numbers/numbers.ipynb").write_text(json.dumps(notebook))
    instructor("autograde numbers", folder, env)
    instructor("generate_feedback numbers", folder, env)
    instructor("export", folder, env)
    assert "numbers,,,ada,,,,7.0,0.0,7.0,8.0" in (folder / "grades.csv").read_text()
    assert "Score: 7.0 / 8.0" in " ".join((folder / "feedback/ada/numbers/numbers.html").read_text().split())
    assert not (folder / "gradebook.db").exists()
