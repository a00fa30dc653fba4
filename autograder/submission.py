"""What is to be graded: the source of a program, from a stub, a folder or a file."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from pathlib import Path

from autograder.course import Course, Exercise, Unit
from autograder.errors import UsageError
from autograder.notebooks.reading import programs_in, read_notebook
from autograder.program import MAX_SOURCE, Program, read_at_most


def read_stubs(exercises: Iterable[Exercise]) -> dict[str, Program | None]:
    """By exercise id, the learner's own stub; None where the file is gone.

    Raises:
      UsageError: a stub is there and cannot be read.
    """
    return {exercise.id: _read(exercise.stub) if exercise.stub.exists() else None for exercise in exercises}


def read_submission(
    path: Path, course: Course, exercises: Iterable[Exercise]
) -> Mapping[str, Program | None]:
    """By exercise id, the program that a folder or file holds for it; None where there is none.

    A folder holds `03_vmap/pdf.py`, `vmap/pdf.py` or, where the name is unique in the course, `pdf.py`; or, for a
    whole unit, the notebook `03_vmap.ipynb`, `vmap.ipynb` or `vmap/vmap.ipynb`. A notebook holds what it holds;
    a `.py` file is the program of the one exercise asked for. Links are not followed.

    Raises:
      UsageError: there is nothing at `path`, it is a link, a file comes with several exercises, or a notebook
        is none.
    """
    exercises = tuple(exercises)
    if path.is_symlink():
        raise UsageError(f"{path} is a link. Name the file or folder itself.")
    if path.is_dir():
        return _in_folder(path, course, exercises)
    if not path.exists():
        raise UsageError(f"There is no file or folder {path}. --submission takes the path of one.")
    if path.suffix == ".ipynb" and path.is_file():
        return programs_in(read_notebook(path), exercises)
    if path.suffix != ".py" or not path.is_file():
        raise UsageError(f"{path} is neither a folder nor a .py file nor a notebook.")
    if len(exercises) != 1:
        raise UsageError(
            f"{path} is one file: name the one exercise it answers, as in `grade {course.exercises[0].id}`."
        )
    return {exercises[0].id: _read(path)}


def _in_folder(folder: Path, course: Course, exercises: Iterable[Exercise]) -> dict[str, Program | None]:
    found = {exercise.id: _file_in(folder, course, exercise) for exercise in exercises}
    for unit in course.units:
        wanted = [exercise for exercise in unit.exercises if exercise.id in found and not found[exercise.id]]
        notebook = _notebook_in(folder, unit) if wanted else None
        if notebook is not None:
            found |= programs_in(read_notebook(notebook), wanted)
    return found


def _file_in(folder: Path, course: Course, exercise: Exercise) -> Program | None:
    unique = sum(other.name == exercise.name for other in course.exercises) == 1
    parents = [exercise.stub.parent.name, exercise.unit, *([""] if unique else [])]
    paths = (folder / parent / f"{exercise.name}.py" for parent in parents)
    return next((_read(path) for path in paths if _is_real(path)), None)


def _notebook_in(folder: Path, unit: Unit) -> Path | None:
    names = (f"{unit.folder}.ipynb", f"{unit.id}.ipynb", f"{unit.id}/{unit.id}.ipynb")
    return next((folder / name for name in names if _is_real(folder / name)), None)


def _is_real(path: Path) -> bool:
    """Whether it is a file, and no link leads there."""
    return path.is_file() and not path.is_symlink() and not path.parent.is_symlink()


def _read(path: Path) -> Program:
    source = read_at_most(path, MAX_SOURCE, "is larger than 1 MB: that is no answer to an exercise.")
    # A name may hold bytes that are no text; it is only shown.
    return Program(path.name.encode(errors="replace").decode(), source)


def is_untouched(program: Program, stub: str) -> bool:
    """Whether a program says the same as the stub: only comments and layout may differ."""
    if program.source == stub.encode():
        return True
    if len(program.source) > 4 * len(stub.encode()) + 1000:
        # Longer than any reformatting makes it; a parser is not given what it need not read.
        return False
    try:
        return ast.dump(ast.parse(program.source)) == ast.dump(ast.parse(stub))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
