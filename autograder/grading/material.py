"""What the judge knows of an exercise: reference, probes, checks, known mistakes. Never enters a sandbox whole."""

from __future__ import annotations

import ast
import copy
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from autograder.course import Exercise
from autograder.errors import CourseError
from autograder.probes import Probe, probes_of
from autograder.program import Program
from autograder.wire import NotPlain, encode


@dataclass(frozen=True)
class Part:
    """The visible or the hidden half of an exercise: its probes and its checks."""

    hidden: bool
    probes_path: Path
    probes_source: str
    checks_path: Path
    checks_source: bytes
    probes: Mapping[str, Probe]
    calls: Mapping[str, str]
    """By probe, the learner's call as it is shown."""


@dataclass(frozen=True)
class Mistake:
    """A known mistake: its programs (variants that no probe tells apart) and its explanation."""

    name: str
    text: str
    programs: Mapping[str, Program]


@dataclass(frozen=True)
class Material:
    """All of one exercise, as far as the judge needs it."""

    exercise: Exercise
    visible: Part
    hidden: Part | None
    programs: Programs | None
    """None in a bundle."""


@dataclass(frozen=True)
class Programs:
    """The course's own programs of an exercise."""

    reference: Program
    mistakes: tuple[Mistake, ...]
    alternatives: Mapping[str, Program]


def load_material(exercise: Exercise) -> Material:
    """Reads an exercise's folder.

    Raises:
      CourseError: a file is missing or not readable as what it should be.
    """
    hidden = exercise.folder / "hidden"
    return Material(
        exercise,
        _part(exercise.folder, hidden=False),
        _part(hidden, hidden=True) if (hidden / "checks.py").exists() else None,
        None if exercise.recorded else _own_programs(exercise),
    )


def _own_programs(exercise: Exercise) -> Programs:
    return Programs(
        Program(f"{exercise.name}.py", _bytes(exercise.solution)),
        _mistakes(exercise),
        _programs(exercise, exercise.folder / "alternatives"),
    )


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CourseError(f"{path}: cannot be read ({error.strerror}). Add the file.") from None


def _programs(exercise: Exercise, folder: Path) -> dict[str, Program]:
    paths = sorted(folder.glob("*.py")) if folder.is_dir() else []
    return {path.stem: Program(f"{exercise.name}.py", _bytes(path)) for path in paths}


def _mistakes(exercise: Exercise) -> tuple[Mistake, ...]:
    folder = exercise.folder / "mistakes"
    grouped: dict[str, dict[str, Program]] = {}
    for stem, program in _programs(exercise, folder).items():
        grouped.setdefault(stem.split("__")[0], {})[stem] = program
    return tuple(Mistake(name, _text(folder, name, items), items) for name, items in grouped.items())


def _text(folder: Path, name: str, programs: Mapping[str, Program]) -> str:
    """The explanation of a mistake: the docstring of the file that bears its name."""
    path = folder / f"{name}.py"
    text = _docstring(programs[name].source) if name in programs else ""
    if not text:
        raise CourseError(f"{path}: has no explanation. Write it as the docstring of the file.")
    return text


@lru_cache(maxsize=4096)
def _docstring(source: bytes) -> str:
    """The docstring of a module, in one line; empty where there is none."""
    try:
        return " ".join((ast.get_docstring(ast.parse(source)) or "").split())
    except (SyntaxError, ValueError):
        return ""


def _part(folder: Path, *, hidden: bool) -> Part:
    probes_path, checks_path = folder / "probes.py", folder / "checks.py"
    return _part_of(hidden, probes_path, _bytes(probes_path).decode(), checks_path, _bytes(checks_path))


@lru_cache(maxsize=256)
def _part_of(
    hidden: bool, probes_path: Path, probes_source: str, checks_path: Path, checks_source: bytes
) -> Part:
    """A part by the texts of its files: many programs are graded of one exercise."""
    marked = probes_of(probes_module(probes_path, probes_source))
    if not marked:
        raise CourseError(f"{probes_path}: there is no probe in it. Write one with @probe.")
    probes = {name: probe for name, (probe, _) in marked.items()}
    calls = _calls(probes_source, probes)
    return Part(hidden, probes_path, probes_source, checks_path, checks_source, probes, calls)


def probes_module(path: Path, source: str) -> ModuleType:
    """The module of a `probes.py`, run in the judge for its `inputs` and its marks."""
    module = ModuleType("probes")
    module.__file__ = str(path)
    try:
        exec(compile(source, str(path), "exec"), module.__dict__)
    except Exception as error:
        raise CourseError(f"{path}: does not run: {type(error).__name__}: {error}. Mend it.") from None
    return module


def make_inputs(exercise: Exercise, part: Part, seed: int) -> dict[str, Any]:
    """The inputs of the probes for one seed; the hidden ones are not to be derived from the visible ones."""
    kind = "hidden" if part.hidden else "visible"
    # A copy, because a check could change what it is given.
    return copy.deepcopy(_made_inputs(part.probes_path, part.probes_source, f"{seed}/{exercise.id}/{kind}"))


@lru_cache(maxsize=256)
def _made_inputs(path: Path, source: str, seed: str) -> dict[str, Any]:
    module = probes_module(path, source)
    rng = np.random.default_rng(list(hashlib.sha256(seed.encode()).digest()))
    where = f"{path}: inputs(rng)"
    try:
        inputs = dict(module.inputs(rng)) if hasattr(module, "inputs") else {}
        encode(inputs)
    except NotPlain as error:
        raise CourseError(f"{where} gives something {error}. Give arrays, numbers and texts.") from None
    except Exception as error:
        raise CourseError(f"{where} raises {type(error).__name__}: {error}. Mend it.") from None
    for probe, _ in probes_of(module).values():
        for name in probe.inputs:
            if name not in inputs:
                message = f"the probe `{probe.name}` asks for `{name}`, which inputs(rng) does not give"
                raise CourseError(f"{path}: {message}.")
    return inputs


def _calls(source: str, probes: Mapping[str, Probe]) -> dict[str, str]:
    """By probe, the calls of the learner's functions, as its source has them."""
    functions = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]
    texts = {node.name: _call_text(node) for node in functions if node.args.args}
    return {name: probe.call or texts.get(name, "") for name, probe in probes.items()}


def _call_text(function: ast.FunctionDef) -> str:
    learner = function.args.args[0].arg
    found: list[str] = []
    for node in ast.walk(function):
        inner = node.func if isinstance(node, ast.Call) else None
        if (
            isinstance(inner, ast.Attribute)
            and isinstance(inner.value, ast.Name)
            and inner.value.id == learner
        ):
            found.append(ast.unparse(node).replace(f"{learner}.", ""))
    if not found:
        found = [
            node.attr
            for node in ast.walk(function)
            if isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id == learner
        ]
    return ", ".join(dict.fromkeys(found))[:120]
