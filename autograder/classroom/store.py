"""The gradebook of a class: one SQLite file, in which every verdict is a transaction of its own."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from autograder.errors import UsageError
from autograder.verdict import ExerciseVerdict, Status, exercise_from_json, exercise_to_json

_OURS = 0x67726164
_VERSION = 1
_SCHEMA = f"""
PRAGMA application_id = {_OURS};
PRAGMA user_version = {_VERSION};
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE seeds (exercise_key TEXT PRIMARY KEY, seed INTEGER NOT NULL);
CREATE TABLE submissions (
  learner TEXT, exercise TEXT, verdict_key TEXT NOT NULL, PRIMARY KEY (learner, exercise)
);
CREATE TABLE verdicts (
  key TEXT PRIMARY KEY, exercise TEXT NOT NULL, status TEXT NOT NULL, score REAL, max_score REAL NOT NULL,
  diagnosis TEXT, verdict TEXT NOT NULL
);
CREATE VIEW gradebook AS
  SELECT learner, submissions.exercise, status, score, max_score, diagnosis
  FROM submissions LEFT JOIN verdicts ON verdict_key = key;
"""

Key = str
Submissions = Mapping[tuple[str, str], Key]
"""By learner and exercise id, the name of the verdict."""


class Store:
    """A gradebook, held by one process at a time.

    Raises:
      UsageError: the file is something else, or another process holds it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        with self._told():
            self._base = sqlite3.connect(path, timeout=1, isolation_level=None, check_same_thread=False)
            path.chmod(0o600)
            self._base.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._base.execute("BEGIN EXCLUSIVE")
            self._insist_on_form()
            self._base.execute("COMMIT")

    def _insist_on_form(self) -> None:
        if not self._base.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            for statement in _SCHEMA.split(";"):
                self._base.execute(statement)
        found = tuple(
            self._base.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
        )
        if found != (_OURS, _VERSION):
            raise UsageError(
                f"{self._path} is no gradebook of this version of `grade class`. Name another folder with --out."
            )

    @property
    def seed(self) -> int | None:
        """The seed of the class; None in a new gradebook."""
        row = self._base.execute("SELECT value FROM about WHERE name = 'seed'").fetchone()
        return int(row[0]) if row else None

    @seed.setter
    def seed(self, seed: int) -> None:
        with self._transaction():
            self._base.execute("INSERT OR REPLACE INTO about VALUES ('seed', ?)", (str(seed),))

    def clear(self) -> None:
        """Forgets everything."""
        with self._transaction():
            for table in ("about", "seeds", "submissions", "verdicts"):
                self._base.execute(f"DELETE FROM {table}")

    def seed_of(self, exercise_key: Key) -> int | None:
        """The seed on which an exercise was found to behave."""
        row = self._base.execute("SELECT seed FROM seeds WHERE exercise_key = ?", (exercise_key,)).fetchone()
        return int(row[0]) if row else None

    def keep_seed(self, exercise_key: Key, seed: int) -> None:
        with self._transaction():
            self._base.execute("INSERT OR REPLACE INTO seeds VALUES (?, ?)", (exercise_key, seed))

    def hand_in(self, submissions: Submissions) -> None:
        """Puts down what was handed in, in the place of what was."""
        rows = [(*who_and_what, key) for who_and_what, key in submissions.items()]
        with self._transaction():
            self._base.execute("DELETE FROM submissions")
            self._base.executemany("INSERT INTO submissions VALUES (?, ?, ?)", rows)

    def graded(self, keys: Iterable[Key]) -> set[Key]:
        """Which of these have a verdict; what could not be graded has none that counts."""
        kept = self._base.execute("SELECT key FROM verdicts WHERE status != ?", (Status.UNGRADED,))
        return {row[0] for row in kept} & set(keys)

    def keep(self, key: Key, verdict: ExerciseVerdict) -> None:
        """Keeps one verdict, whole or not at all."""
        document = json.dumps(exercise_to_json(verdict), ensure_ascii=False, allow_nan=False)
        diagnosis = verdict.diagnosis.mistake if verdict.diagnosis else None
        row = (key, verdict.id, verdict.status, verdict.score, verdict.max_score, diagnosis, _text(document))
        with self._transaction():
            self._base.execute("INSERT OR REPLACE INTO verdicts VALUES (?, ?, ?, ?, ?, ?, ?)", row)

    def verdicts(self) -> Iterator[tuple[str, dict[str, ExerciseVerdict]]]:
        """By learner, the verdicts there are by exercise id."""
        names = self._base.execute("SELECT DISTINCT learner FROM submissions ORDER BY learner").fetchall()
        for (learner,) in names:
            rows = self._base.execute(
                "SELECT verdict FROM submissions JOIN verdicts ON verdict_key = key WHERE learner = ?",
                (learner,),
            )
            found = [exercise_from_json(json.loads(row[0])) for row in rows]
            yield learner, {verdict.id: verdict for verdict in found}

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._told():
            self._base.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._base.execute("ROLLBACK")
                raise
            self._base.execute("COMMIT")

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Errors of the file as words."""
        try:
            yield
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise UsageError(f"{self._path} is in use: another `grade class` is at work there.") from None
            raise UsageError(f"{self._path} cannot be used: {error}.") from None
        except (sqlite3.DatabaseError, OSError) as error:
            raise UsageError(
                f"{self._path} cannot be used: {error}. Name another folder with --out."
            ) from None

    def close(self) -> None:
        self._base.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _text(document: str) -> str:
    """The document as UTF-8 can hold it: a program may have returned half of a character."""
    return document.encode("utf-8", "replace").decode()
