"""The gradebook: what it keeps, and what it refuses."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.classroom.store import Store
from autograder.errors import UsageError
from autograder.verdict import CheckResult, Diagnosis, ExerciseVerdict, Reason, Status


def verdict(status: Status = Status.PASSED, exercise: str = "u/e", **more) -> ExerciseVerdict:
    score = {Status.PASSED: 2.0, Status.UNGRADED: None}.get(status, 0.0)
    check = CheckResult("check_it", "It is right", status, 2.0, got="caf\u00e9")
    return ExerciseVerdict(exercise, status, None, score, 2.0, 0.1, (check,), **more)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "class.db"


def test_verdicts_by_learner_survive_closing(path):
    ada, bob = verdict(), verdict(Status.FAILED, diagnosis=Diagnosis("swapped", "Swap them."))
    with Store(path) as store:
        store.hand_in({("bob", "u/e"): "k2", ("ada", "u/e"): "k1", ("eve", "u/e"): "k1"})
        store.keep("k1", ada)
        store.keep("k2", bob)
    with Store(path) as store:
        assert list(store.verdicts()) == [("ada", {"u/e": ada}), ("bob", {"u/e": bob}), ("eve", {"u/e": ada})]


def test_what_is_not_graded_yet_is_not_there(path):
    with Store(path) as store:
        store.hand_in({("ada", "u/e"): "k1", ("ada", "u/f"): "k2"})
        store.keep("k2", verdict(exercise="u/f"))
        assert [(name, set(found)) for name, found in store.verdicts()] == [("ada", {"u/f"})]
        assert store.graded(["k1", "k2", "k3"]) == {"k2"}


def test_ungraded_is_shown_and_does_not_count_as_graded(path):
    with Store(path) as store:
        store.hand_in({("ada", "u/e"): "k1"})
        store.keep("k1", verdict(Status.UNGRADED))
        assert store.graded(["k1"]) == set()
        store.keep("k1", verdict())
        assert store.graded(["k1"]) == {"k1"}
        assert [found["u/e"].status for _, found in store.verdicts()] == [Status.PASSED]


def test_what_was_handed_in_before_makes_room(path):
    with Store(path) as store:
        store.hand_in({("ada", "u/e"): "k1"})
        store.keep("k1", verdict())
        store.hand_in({("bob", "u/e"): "k1"})
        assert [name for name, _ in store.verdicts()] == ["bob"]


def test_gradebook_is_a_view_for_whoever_asks_in_sql(path):
    with Store(path) as store:
        store.hand_in({("ada", "u/e"): "k1", ("bob", "u/e"): "k2"})
        store.keep("k1", verdict(Status.FAILED, diagnosis=Diagnosis("swapped", "Swap them.")))
    rows = sqlite3.connect(path).execute("SELECT * FROM gradebook ORDER BY learner").fetchall()
    assert rows == [("ada", "u/e", "failed", 0.0, 2.0, "swapped"), ("bob", "u/e", None, None, None, None)]


def test_half_a_character_can_be_kept(path):
    check = CheckResult("check_it", "It is right", Status.FAILED, 2.0, got="'\ud800'")
    odd = ExerciseVerdict("u/e", Status.FAILED, Reason.WRONG_VALUE, 0.0, 2.0, 0.1, (check,))
    with Store(path) as store:
        store.hand_in({("ada", "u/e"): "k1"})
        store.keep("k1", odd)
        assert [found["u/e"].checks[0].got for _, found in store.verdicts()] == ["'?'"]


def test_seeds_are_kept_until_all_is_forgotten(path):
    with Store(path) as store:
        assert (store.seed, store.seed_of("key")) == (None, None)
        store.seed = 2**48 - 1
        store.keep_seed("key", 8)
    with Store(path) as store:
        assert (store.seed, store.seed_of("key")) == (2**48 - 1, 8)
        store.hand_in({("ada", "u/e"): "k1"})
        store.keep("k1", verdict())
        store.clear()
        assert (store.seed, store.seed_of("key"), store.graded(["k1"])) == (None, None, set())
        assert list(store.verdicts()) == []


def test_nobody_else_may_read_it(path):
    with Store(path):
        assert path.stat().st_mode & 0o777 == 0o600


def test_two_at_once_are_refused(path):
    code = (
        f"from pathlib import Path; from autograder.classroom.store import Store; Store(Path({str(path)!r}))"
    )
    with Store(path):
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "another `grade class` is at work there" in done.stderr


def test_other_files_are_refused_and_left_alone(path):
    path.write_bytes(b"not a database, but text " * 99)
    with pytest.raises(UsageError, match="cannot be used"):
        Store(path)
    assert path.read_bytes().startswith(b"not a database")


def test_databases_of_others_are_refused(path):
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE grades (name)")
    other.commit()
    other.close()
    with pytest.raises(UsageError, match="no gradebook of this version"):
        Store(path)
