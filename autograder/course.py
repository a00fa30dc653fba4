"""A course as data: `course.toml` read into plain values, and the exercise that a user means."""

from __future__ import annotations

import difflib
import importlib.util
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from autograder.errors import CourseError, UsageError
from autograder.tables import Reader, read_document

# Words of the command line: no unit and no exercise may bear one of these names.
COMMANDS = tuple(
    "watch list hint reset solution show doctor init update notebook release build new validate class nbgrader".split()
)

RECORDED = "recorded"
"""The folder that a bundle has in place of `solutions`."""

PACKAGE = "autograder_course"
"""The package as which a wheel carries its course."""

WORKSPACE = "workspace"
"""The table that makes a `course.toml` that of a learner's workspace: the course itself is the installed one."""


@dataclass(frozen=True)
class Limits:
    """What one sandboxed child may use. Wall time is bounded at five times `cpu`."""

    cpu: float = 10.0
    """Seconds of CPU time of the child."""
    memory: int = 2048
    """Megabytes."""
    output: int = 1024
    """Kilobytes written to standard output and standard error together."""
    result: int = 64
    """Megabytes of results sent back."""

    @property
    def wall(self) -> float:
        """Seconds of wall time: the backstop for a child that waits and does not compute."""
        return 5.0 * self.cpu


@dataclass(frozen=True)
class Exercise:
    """One exercise as `course.toml` declares it, with the addresses of its files."""

    id: str
    unit: str
    name: str
    title: str
    stub: Path
    """The file a learner edits."""
    folder: Path
    """The folder with the reference, the probes, the checks and the known mistakes."""
    limits: Limits
    recorded: bool = False
    """Whether this is in a bundle: `folder` then holds records in place of the reference and the mistakes."""
    hints: tuple[str, ...] = ()
    learned: str = ""
    was: tuple[str, ...] = ()
    teaches: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    links: tuple[str, ...] = ()

    @property
    def solution(self) -> Path:
        """The file of the annotated reference. A bundle has none."""
        return self.folder / "solution.py"


@dataclass(frozen=True)
class Unit:
    """A unit: exercises that belong together, in the order they are meant to be done."""

    id: str
    folder: str
    title: str
    about: str
    links: tuple[str, ...]
    exercises: tuple[Exercise, ...]


@dataclass(frozen=True)
class Course:
    """A course: its units in order, and the folder that holds it."""

    title: str
    root: Path
    """Where one works: the stubs, the notebooks and the progress are here."""
    units: tuple[Unit, ...]
    topics: tuple[str, ...] = ()
    """What the course is to cover; exercises say in `topics` what they are about."""
    recorded: bool = False
    """Whether this is a bundle: the course as learners get it, without solutions."""
    installed: Path | None = None
    """In a workspace, which holds the learner's files alone, the installed course; None elsewhere."""

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises of all units, in order."""
        return tuple(exercise for unit in self.units for exercise in unit.exercises)

    def exercise(self, exercise_id: str) -> Exercise:
        """The exercise with this id, or one that bore it earlier."""
        for exercise in self.exercises:
            if exercise_id == exercise.id or exercise_id in exercise.was:
                return exercise
        raise UsageError(f"There is no exercise `{exercise_id}` in this course.")

    def find(self, what: str) -> tuple[Exercise, ...]:
        """The exercises that `what` names: an id, a unit, a unique name, or a path to a stub.

        Raises:
          UsageError: nothing or more than one thing is called `what`; suggests the nearest.
        """
        word = what.strip().rstrip("/")
        for exercise in self.exercises:
            if word == exercise.id or word in exercise.was:
                return (exercise,)
        for unit in self.units:
            if word in (unit.id, unit.folder) or _same_path(word, self.root / "exercises" / unit.folder):
                return unit.exercises
        named = [exercise for exercise in self.exercises if word == exercise.name]
        if len(named) > 1:
            ids = ", ".join(exercise.id for exercise in named)
            raise UsageError(f"`{what}` could be any of: {ids}. Write the one you mean.")
        if named:
            return (named[0],)
        for exercise in self.exercises:
            if _same_path(word, exercise.stub) or _same_path(word, exercise.folder):
                return (exercise,)
        raise UsageError(f"There is no exercise or unit `{what}`.{self._suggestion(word)}")

    def insist_on_solutions(self, what: str) -> None:
        """Raises `UsageError` in a bundle, where there is nothing of `what` ("`grade build`")."""
        if self.recorded:
            raise not_in_bundle(what)

    def insist_on_source(self, what: str) -> None:
        """Raises `UsageError` where the course itself can't be worked on: in a bundle, and in a workspace."""
        self.insist_on_solutions(what)
        if self.installed:
            raise UsageError(
                f"{what}: this is a learner's workspace. Authors work in the folder of the course itself."
            )

    def _suggestion(self, word: str) -> str:
        names = [exercise.name for exercise in self.exercises]
        words = [exercise.id for exercise in self.exercises] + [unit.id for unit in self.units]
        words += [name for name in names if names.count(name) == 1] + list(COMMANDS)
        nearest = difflib.get_close_matches(word, words, n=1, cutoff=0.5)
        if nearest:
            what = f"the command `grade {nearest[0]}`" if nearest[0] in COMMANDS else f"`{nearest[0]}`"
            return f" Did you mean {what}?"
        return " `grade list` shows them all."


def _same_path(word: str, path: Path) -> bool:
    return Path(word).resolve() == path.resolve()


def find_root(start: Path) -> Path:
    """The nearest folder at or above `start` that holds a `course.toml`."""
    for folder in (start, *start.parents):
        if (folder / "course.toml").is_file():
            return folder
    raise UsageError(
        f"There is no course.toml in {start} or above it. Go to the course's folder, or name it: --course DIR. "
        "If you have none yet, `grade init DIR` makes you one."
    )


def not_in_bundle(what: str) -> UsageError:
    """The error, to be raised, for what a bundle does not hold."""
    return UsageError(f"{what}: not in this bundle, which comes without solutions.")


def installed_root() -> Path | None:
    """The folder of the course that was installed with this engine; None without one."""
    spec = importlib.util.find_spec(PACKAGE)
    places = spec.submodule_search_locations if spec else None
    found = (Path(place) for place in places or ())
    return next((folder for folder in found if (folder / "course.toml").is_file()), None)


def grading_root(start: Path) -> Path:
    """As `find_root`, and where there is none upward, the installed course: for grading in a notebook."""
    try:
        return find_root(start)
    except UsageError:
        installed = installed_root()
        if installed is None:
            raise
        return installed


def load(root: Path) -> Course:
    """Reads `course.toml` in `root`; where there is a folder `recorded` beside it, as a bundle.

    In a learner's workspace it is the installed course that is read, and its stubs are those in `root`.

    Raises:
      CourseError: the file is not TOML, or a key is wrong; names the key and the way out.
      UsageError: the file is missing, or it is a workspace's, whose course is not installed.
    """
    root = root.resolve()
    document, installed = _document(root), None
    if WORKSPACE in document:
        installed = _installed_for(root)
        document = _document(installed)
    source = installed or root
    path = source / "course.toml"
    reader = Reader(path, document, "")
    recorded = (source / RECORDED).is_dir()
    base = _Base(root, source, recorded, _limits(reader, Limits()))
    units = tuple(_unit(item, base) for item in reader.tables("unit"))
    course = Course(reader.text("title"), root, units, reader.texts("topics"), recorded, installed)
    reader.finish()
    _check_names(path, course)
    return course


def _document(root: Path) -> dict[str, Any]:
    try:
        return read_document(root / "course.toml")
    except FileNotFoundError:
        raise UsageError(
            f"There is no course.toml in {root}. Name the course's folder: --course DIR."
        ) from None


def _installed_for(root: Path) -> Path:
    installed = installed_root()
    if installed is None:
        raise UsageError(
            f"{root} is a learner's workspace, and its course is not installed here. "
            "Activate the environment that it is installed in, or `pip install` it again."
        )
    return installed.resolve()


@dataclass(frozen=True)
class _Base:
    """What all exercises of a course share."""

    root: Path
    source: Path
    recorded: bool
    limits: Limits


def _unit(reader: Reader, base: _Base) -> Unit:
    unit_id = reader.name("id")
    folder = reader.text("folder")
    if not re.fullmatch(r"[A-Za-z0-9_]+", folder):
        raise reader.error("folder", "is not a plain folder name", 'write for example "03_vmap"')
    exercises = tuple(_exercise(item, base, unit_id, folder) for item in reader.tables("exercise"))
    unit = Unit(
        unit_id,
        folder,
        reader.text("title"),
        reader.text("about", ""),
        reader.texts("links"),
        exercises,
    )
    reader.finish()
    return unit


def _exercise(reader: Reader, base: _Base, unit_id: str, folder: str) -> Exercise:
    name = reader.name("name")
    exercise = Exercise(
        id=f"{unit_id}/{name}",
        unit=unit_id,
        name=name,
        title=reader.text("title"),
        stub=base.root / "exercises" / folder / f"{name}.py",
        folder=base.source / (RECORDED if base.recorded else "solutions") / folder / name,
        limits=_limits(reader, base.limits),
        recorded=base.recorded,
        hints=reader.texts("hints"),
        learned=reader.text("learned", ""),
        was=reader.texts("was"),
        teaches=reader.texts("teaches"),
        needs=reader.texts("needs"),
        topics=reader.texts("topics"),
        links=reader.texts("links"),
    )
    reader.finish()
    return exercise


def _limits(reader: Reader, base: Limits) -> Limits:
    table = reader.take("limits", {})
    known = {item.name: type(getattr(base, item.name)) for item in fields(Limits)}
    if not isinstance(table, dict):
        raise reader.error("limits", "is not a table", "write for example limits = { cpu = 10 }")
    for key, value in table.items():
        if key not in known:
            raise reader.error(f"limits.{key}", "is not a limit", f"use one of {', '.join(known)}")
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not 0 < value < math.inf or not known[key](value):
            whole = "whole " if known[key] is int else ""
            raise reader.error(f"limits.{key}", f"is {value!r}", f"write a {whole}number above 0")
    return replace(base, **{key: known[key](value) for key, value in table.items()})


def _check_names(path: Path, course: Course) -> None:
    seen: dict[str, str] = {}
    names = [(unit.id, "unit") for unit in course.units]
    names += [(exercise.id, "exercise") for exercise in course.exercises]
    names += [(old, "earlier id") for exercise in course.exercises for old in exercise.was]
    for name, what in names:
        if name in seen:
            raise CourseError(f"{path}: the {what} `{name}` is named twice. Rename one.")
        seen[name] = what
    for unit in course.units:
        for word in (unit.id, *(exercise.name for exercise in unit.exercises)):
            if word in COMMANDS:
                raise CourseError(f"{path}: `{word}` is a command of `grade`. Give it another name.")


def suggest(word: str, words: Sequence[str]) -> str | None:
    """The word of `words` nearest to `word`, if one is near."""
    nearest = difflib.get_close_matches(word, words, n=1, cutoff=0.5)
    return nearest[0] if nearest else None
