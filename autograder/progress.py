"""How far a learner has come, kept in `.grade/progress.json` of the course.

Written whole or not at all, under a lock, so that neither a crash nor a second `grade` loses anything.
What this version does not know is kept. A file that can't be read is put aside and reported.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from autograder.atomic import write_atomic
from autograder.course import Course, Exercise
from autograder.verdict import ExerciseVerdict, Status

try:
    import fcntl
except ImportError:  # Windows: two processes at once may lose a hint there.
    fcntl = None  # type: ignore[assignment]

VERSION = 1


@dataclass(frozen=True)
class Standing:
    """How one exercise stands."""

    passed: str | None = None
    """When it was first passed (UTC, ISO 8601); None while it was not."""
    hints: int = 0
    """How many hints were taken."""
    status: str | None = None
    """Of the last verdict; None before the first."""
    last: str | None = None
    """When it was last graded, or a hint taken (UTC, ISO 8601)."""


@dataclass(frozen=True)
class Progress:
    """How all exercises of a course stand."""

    standings: Mapping[str, Standing] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    """What the learner should be told: a file put aside, a folder that can't be written."""

    def of(self, exercise: Exercise) -> Standing:
        """How this exercise stands; as one never tried where nothing was kept."""
        return self.standings.get(exercise.id, Standing())

    def passed(self, exercise: Exercise) -> bool:
        """Whether it was ever passed, whatever its file says now."""
        return self.of(exercise).passed is not None


def load(course: Course) -> Progress:
    """The progress so far; none where nothing was kept yet."""
    try:
        return _progress(course, _read(_file(course)))
    except ValueError:
        return _update(course, lambda entries: None)
    except OSError as error:
        return Progress(notices=(f"Progress can't be read: {_file(course)} ({error.strerror}).",))


def record(course: Course, verdicts: Iterable[ExerciseVerdict]) -> Progress:
    """Keeps what became of the exercises; not of `ungraded` ones: there the grader failed, not they."""
    decided = [verdict for verdict in verdicts if verdict.status is not Status.UNGRADED]

    def change(entries: dict[str, Any]) -> None:
        for verdict in decided:
            entry = entries.setdefault(verdict.id, {})
            entry["status"] = verdict.status.value
            entry["last"] = _now()
            if verdict.passed and not entry.get("passed"):
                entry["passed"] = _now()

    return _update(course, change) if decided else load(course)


def take_hint(course: Course, exercise: Exercise) -> tuple[int, Progress]:
    """The number of the hint to show now, counted from 1, and the progress with it taken.

    It is one past the last hint when all were taken already.
    """
    taken = load(course).of(exercise).hints

    def change(entries: dict[str, Any]) -> None:
        nonlocal taken
        entry = entries.setdefault(exercise.id, {})
        taken = entry.get("hints", 0)
        entry["hints"] = min(taken + 1, len(exercise.hints))
        entry["last"] = _now()

    progress = _update(course, change)
    return min(taken, len(exercise.hints)) + 1, progress


def restart(course: Course, exercise: Exercise) -> Progress:
    """Forgets that the exercise was ever passed, tried or hinted at, as `grade reset` does."""

    def change(entries: dict[str, Any]) -> None:
        for name in ("passed", "hints", "status", "last"):
            entries.get(exercise.id, {}).pop(name, None)

    return _update(course, change)


def next_unfinished(course: Course, progress: Progress, after: Exercise | None = None) -> Exercise | None:
    """The first exercise not passed yet: past `after`, then from the beginning. None when all are passed."""
    exercises = course.exercises
    start = exercises.index(after) + 1 if after in exercises else 0
    ahead = exercises[start:] + exercises[:start]
    return next((exercise for exercise in ahead if not progress.passed(exercise)), None)


def latest(course: Course, progress: Progress) -> tuple[Exercise, datetime] | None:
    """The exercise that was worked on last, and when that was; None where nothing was."""
    times = ((exercise, _moment(progress.of(exercise))) for exercise in course.exercises)
    known = [(exercise, moment) for exercise, moment in times if moment is not None]
    return max(known, key=lambda item: item[1]) if known else None


def _moment(standing: Standing) -> datetime | None:
    try:
        moment = datetime.fromisoformat(standing.last or standing.passed or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def back_up(course: Course, exercise: Exercise) -> Path | None:
    """Copies the learner's stub to `.grade/backups/` and returns the copy; None where there is no stub."""
    try:
        data = exercise.stub.read_bytes()
    except FileNotFoundError:
        return None
    folder = course.root / ".grade" / "backups"
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{exercise.unit}-{exercise.name}-{datetime.now():%Y%m%dT%H%M%S}"
    for number in range(1, 1000):
        copy = folder / (f"{name}.py" if number == 1 else f"{name}-{number}.py")
        try:
            with copy.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            return copy
        except FileExistsError:
            continue
    raise OSError(f"{folder} holds too many backups of {exercise.id}")


def _file(course: Course) -> Path:
    return course.root / ".grade" / "progress.json"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _progress(course: Course, document: Mapping[str, Any], notices: tuple[str, ...] = ()) -> Progress:
    entries = _renamed(course, document["exercises"])
    known = (exercise.id for exercise in course.exercises if exercise.id in entries)
    return Progress({name: _standing(entries[name]) for name in known}, notices)


def _standing(entry: Mapping[str, Any]) -> Standing:
    return Standing(entry.get("passed"), entry.get("hints", 0), entry.get("status"), entry.get("last"))


def _renamed(course: Course, entries: Mapping[str, Any]) -> dict[str, Any]:
    """The entries, those under an earlier id of an exercise moved to its present one."""
    result = dict(entries)
    for exercise in course.exercises:
        for old in exercise.was:
            if old in result and exercise.id not in result:
                result[exercise.id] = result.pop(old)
    return result


def _update(course: Course, change: Callable[[dict[str, Any]], None]) -> Progress:
    """Reads, changes and writes under the lock. Where nothing can be written, says so and carries on."""
    path = _file(course)
    document, notices = _empty(), list[str]()
    try:
        with _lock(path.with_suffix(".lock")):
            try:
                document = _read(path)
            except ValueError:
                notices.append(_put_aside(path))
            changed = _changed(course, document, change)
            write_atomic(path, json.dumps(changed, indent=1, ensure_ascii=False) + "\n")
    except OSError as error:
        changed = _changed(course, document, change)
        notices.append(f"Progress is not kept: {path} can't be written ({error.strerror}).")
    return _progress(course, changed, tuple(notices))


def _changed(
    course: Course, document: Mapping[str, Any], change: Callable[[dict[str, Any]], None]
) -> dict[str, Any]:
    entries = {name: dict(entry) for name, entry in _renamed(course, document["exercises"]).items()}
    change(entries)
    return {**document, "exercises": entries}


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        if fcntl is not None:
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _empty() -> dict[str, Any]:
    return {"version": VERSION, "exercises": {}}


def _read(path: Path) -> dict[str, Any]:
    """The document, its entries checked. Raises `ValueError` for one that is not of this version."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return _empty()
    except RecursionError:
        raise ValueError("nested too deeply") from None
    entries = document.get("exercises") if isinstance(document, dict) else None
    if not isinstance(entries, dict) or document.get("version") != VERSION:
        raise ValueError("not a progress file of this version")
    if not all(map(_is_entry, entries.values())):
        raise ValueError("not the entry of an exercise")
    return cast(dict[str, Any], document)


def _is_entry(entry: Any) -> bool:
    if not isinstance(entry, dict):
        return False
    hints = entry.get("hints", 0)
    texts = (entry.get("passed"), entry.get("status"), entry.get("last"))
    return type(hints) is int and hints >= 0 and all(isinstance(text, str | None) for text in texts)


def _put_aside(path: Path) -> str:
    number = 1
    while (aside := path.with_name(f"{path.name}.corrupt-{number}")).exists():
        number += 1
    os.replace(path, aside)
    return f"Progress could not be read and starts anew; the old file is kept as {aside}."
