"""What a bundle says of an exercise in words: light to read, for commands that run nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from autograder.course import Exercise
from autograder.errors import CourseError, UsageError

NAME = "about.json"


@dataclass(frozen=True)
class About:
    """What is known of an exercise without its reference."""

    names: tuple[str, ...]
    """What a learner must define."""
    seeds: tuple[int, ...]
    """The seeds that there are records of."""
    mistakes: Mapping[str, str]
    """By known mistake, its explanation."""

    def to_json(self) -> str:
        return json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n"


def read_about(exercise: Exercise) -> About:
    """Raises `CourseError` where the bundle is damaged."""
    path = exercise.folder / NAME
    try:
        match json.loads(path.read_text(encoding="utf-8")):
            case {"names": list(names), "seeds": list(seeds), "mistakes": dict(mistakes)}:
                return About(tuple(map(str, names)), tuple(map(int, seeds)), mistakes)
    except (OSError, ValueError, TypeError):
        pass
    raise damaged(path)


def read_stub(exercise: Exercise) -> str:
    """The stub as it was released. Raises `CourseError` where the bundle is damaged."""
    path = exercise.folder / "stub.py"
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise damaged(path) from None


def record_path(folder: Path, seed: int) -> Path:
    """Where in the folder of an exercise the record of a seed is."""
    return folder / f"seed{seed}.record"


def insist_on_seed(exercise: Exercise, seed: int) -> None:
    """Raises `UsageError` for a seed that a bundle holds no record of; in a course every seed will do."""
    if not exercise.recorded:
        return
    seeds = read_about(exercise).seeds
    if seed not in seeds:
        raise UsageError(
            f"Seed {seed} is not in this bundle, which holds {_words(seeds)}. Use one of these: --seed {seeds[0]}."
            if seeds
            else f"This bundle holds no seed for {exercise.id}. Install it again."
        )


def damaged(path: Path) -> CourseError:
    return CourseError(f"{path}: the bundle is damaged. Install it again.")


def _words(seeds: tuple[int, ...]) -> str:
    first, last = min(seeds), max(seeds)
    if len(seeds) == 1:
        return f"seed {first}"
    if sorted(seeds) == list(range(first, last + 1)):
        return f"seeds {first} to {last}"
    return f"seeds {', '.join(map(str, sorted(seeds)))}"
