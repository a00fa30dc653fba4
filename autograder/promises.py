"""The checks of an exercise in words, read from their source without running anything."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

from autograder.course import Exercise
from autograder.errors import CourseError
from autograder.recorded.about import read_about


@dataclass(frozen=True)
class Promise:
    """What `@check` and the docstring say of one check."""

    name: str
    promise: str
    points: float
    kind: str
    hidden: bool = False


def promises(exercise: Exercise) -> tuple[Promise, ...]:
    """The checks of an exercise in the order they are written, hidden ones last.

    Raises:
      CourseError: there is no `checks.py`, or it is not Python.
    """
    visible = _read(exercise.folder / "checks.py", hidden=False)
    path = exercise.folder / "hidden" / "checks.py"
    return (*visible, *(_read(path, hidden=True) if path.exists() else ()))


def _read(path: Path, *, hidden: bool) -> tuple[Promise, ...]:
    try:
        tree = ast.parse(path.read_bytes(), str(path))
    except OSError as error:
        raise CourseError(
            f"{path}: cannot be read ({error.strerror}). Write the checks of the exercise there."
        ) from None
    except (SyntaxError, ValueError) as error:
        raise CourseError(f"{path}: is not Python: {error}. Mend it.") from None
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    return tuple(
        _promise(path, node, decorator, hidden)
        for node in functions
        for decorator in node.decorator_list
        if isinstance(decorator, ast.Call) and getattr(decorator.func, "id", None) == "check"
    )


def _promise(path: Path, node: ast.FunctionDef, decorator: ast.Call, hidden: bool) -> Promise:
    text = " ".join((ast.get_docstring(node) or "").split())
    points, kind = 1.0, "value"
    for item in decorator.keywords:
        match item.arg, item.value:
            case "points", ast.Constant(value=int() | float() as given):
                points = float(given)
            case "kind", ast.Constant(value=str(given)):
                kind = given
            case "points" | "kind", other:
                what = f"the {item.arg} of `{node.name}` is {ast.unparse(other)}"
                plain = "number" if item.arg == "points" else "text"
                raise CourseError(f"{path}: {what}. Write a plain {plain}.")
    return Promise(node.name, text, points, kind, hidden)


def defined_names(exercise: Exercise) -> tuple[str, ...]:
    """The reference's `__all__`: what a learner must define. Empty where there is none."""
    if exercise.recorded:
        return read_about(exercise).names
    path = exercise.solution
    try:
        tree = ast.parse(path.read_bytes(), str(path))
    except (OSError, SyntaxError, ValueError) as error:
        raise CourseError(f"{path}: cannot be read as Python: {error}. Mend it.") from None
    for node in tree.body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", None) == "__all__":
            try:
                return tuple(ast.literal_eval(node.value))
            except ValueError:
                return ()
    return ()
