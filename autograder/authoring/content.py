"""What can be said of an exercise's files without running them: every error names the file and the way out."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from autograder.course import Course, Exercise
from autograder.errors import CourseError
from autograder.promises import Promise, defined_names, promises
from autograder.stub import check_generated, exercise_stub, generated_files, stray_files

_MAX_PROMISE = 12
_KNOWN_IMPORTS = ("autograder.probes", "jax", "numpy")
_LEAK = 15
"""A statement of the reference with so many nodes of syntax is not in `probes.py` by chance."""


def content_errors(course: Course, exercises: Iterable[Exercise]) -> list[str]:
    """What is wrong with the files of these exercises."""
    errors: list[str] = []
    for exercise in exercises:
        try:
            errors.extend(_exercise_errors(exercise))
        except CourseError as error:
            errors.append(str(error))
    return errors


def course_errors(course: Course) -> list[str]:
    """What is wrong with the course as a whole: stale stubs, and files that belong to nothing."""
    try:
        changes = check_generated(course.root, generated_files(course))
        stale = [change.path for change in changes if change.kind == "stale"]
        errors = [f"{path}: is not what the course generates. Run `grade build`." for path in stale]
    except CourseError as error:
        errors = [str(error)]
    errors += [
        f"{path}: belongs to no exercise. Delete it, or name it in course.toml."
        for path in stray_files(course)
    ]
    errors += [
        f"{path.relative_to(course.root)}: is no file that an exercise has. Delete or move it."
        for path in _stray_solutions(course)
    ]
    return errors


def _stray_solutions(course: Course) -> Iterator[Path]:
    known: set[Path] = set()
    for exercise in course.exercises:
        folder = exercise.folder
        known |= {folder / name for name in ("solution.py", "probes.py", "checks.py", "picture.py")}
        known |= {folder / "hidden" / name for name in ("probes.py", "checks.py")}
        known |= {*folder.glob("mistakes/*.py"), *folder.glob("alternatives/*.py")}
    for path in sorted((course.root / "solutions").rglob("*")):
        if path.is_file() and path not in known and "__pycache__" not in path.parts:
            yield path


def _exercise_errors(exercise: Exercise) -> Iterator[str]:
    promised = promises(exercise)
    stub = exercise_stub(exercise)
    yield from _promise_errors(exercise, promised)
    yield from _hint_errors(exercise)
    for path in (exercise.folder / "probes.py", exercise.folder / "hidden" / "probes.py"):
        if path.exists():
            yield from _probe_errors(exercise, path, stub)
    yield from _name_errors(exercise)


def _promise_errors(exercise: Exercise, promised: tuple[Promise, ...]) -> Iterator[str]:
    path = exercise.folder / "checks.py"
    if not promised:
        yield f"{path}: there is no check in it. Write one with @check."
        return
    for item in promised:
        words = len(item.promise.split())
        if not 0 < words <= _MAX_PROMISE:
            yield f"{path}: the promise of `{item.name}` has {words} words. Write one line of 1 to {_MAX_PROMISE}."
    for hidden in (False, True):
        part = [item for item in promised if item.hidden is hidden]
        value = sum(item.points for item in part if item.kind == "value")
        if part and 2 * value < sum(item.points for item in part):
            yield f"{path}: value checks carry {value:g} points, less than half. Give them more."


def _hint_errors(exercise: Exercise) -> Iterator[str]:
    if not exercise.hints or not all(exercise.hints):
        todo = "Write hints, from a question to nearly the answer."
        yield f"course.toml: `{exercise.id}` has a blank hint, or none. {todo}"


def _probe_errors(exercise: Exercise, path: Path, stub: str) -> Iterator[str]:
    tree = _parse(path, path.read_text(encoding="utf-8"))
    for name in _imports(tree):
        if not _may_import(name):
            yield f"{path}: imports {name}. Probes import autograder.probes, jax, numpy and Python's own modules."
    solution = _parse(exercise.solution, exercise.solution.read_text(encoding="utf-8"))
    answer = _statements(solution) - _statements(_parse(exercise.stub, stub))
    if answer & _statements(tree):
        yield f"{path}: repeats a statement of the reference; a learner's program could read it. Remove it."


def _may_import(name: str) -> bool:
    known = any(name == known or name.startswith(f"{known}.") for known in _KNOWN_IMPORTS)
    return known or name.split(".")[0] in sys.stdlib_module_names


def _parse(path: Path, source: str) -> ast.Module:
    try:
        return ast.parse(source)
    except SyntaxError as error:
        raise CourseError(f"{path}: is not Python: {error}. Mend it.") from None


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module != "__future__":
            yield node.module or "."


def _statements(tree: ast.Module) -> set[str]:
    """The statements of a module that are long enough to tell one author's code from another's."""
    return {
        ast.dump(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt) and sum(1 for _ in ast.walk(node)) >= _LEAK
    }


def _name_errors(exercise: Exercise) -> Iterator[str]:
    """Every name of the reference's `__all__` is asked for by some probe."""
    names = defined_names(exercise)
    if not names:
        yield f"{exercise.solution}: has no `__all__`. Name there what a learner must define."
    asked: set[str] = set()
    for path in exercise.folder.glob("**/probes.py"):
        tree = _parse(path, path.read_text(encoding="utf-8"))
        asked |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        asked |= {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        if any(isinstance(node, ast.Name) and node.id == "predictions" for node in ast.walk(tree)):
            asked |= {"PREDICTIONS", "PREDICTION"}
    for name in names:
        if name not in asked:
            yield f"{exercise.folder / 'probes.py'}: no probe looks at `{name}`, which a learner must define."
