"""A class that nobody graded: verdicts of any number of learners on all exercises of a course, made up."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from autograder.course import Exercise
from autograder.verdict import CheckResult, Diagnosis, ExerciseVerdict, Reason, Status, fold, score

Verdicts = dict[str, ExerciseVerdict]
_NAMES = "Ada Björn Chloé Dmitri Émile Fatima Gürkan Hye-jin Ines Jürgen Kateřina Łukasz".split()
_SURNAMES = "Abel Borges Curie Dirac Erdős Fermat Gauß Hopper Itô Jacobi Kepler Lovelace Noether".split()


def made_up(exercises: Sequence[Exercise], amount: int) -> Iterator[tuple[str, Verdicts]]:
    """Learners with their verdicts: half of them right, with known mistakes, unknown failures and gaps among them."""
    chance = random.Random(0)
    for number in range(amount):
        name = f"{_NAMES[number % len(_NAMES)]} {chance.choice(_SURNAMES)} {number:04}"
        gift = chance.betavariate(4, 2)
        yield name, {item.id: _verdict(chance, gift, item) for item in exercises}


def _verdict(chance: random.Random, gift: float, exercise: Exercise) -> ExerciseVerdict:
    if chance.random() < 0.05:
        missing = _check(0, Status.MISSING, Reason.MISSING_NAME)
        return ExerciseVerdict(exercise.id, Status.MISSING, Reason.MISSING_NAME, 0.0, 6.0, 0.1, (missing,))
    checks = tuple(
        _check(place, *_FATES[chance.random() > gift**0.5], got=str(chance.randrange(4)))
        for place in range(6)
    )
    status, reason = fold(checks)
    known = status is Status.FAILED and chance.random() < 0.6
    mistake = f"known_mistake_{min(chance.randrange(12), chance.randrange(12))}"
    text = f"`{exercise.name}` came back as {mistake} says.\n\nLook at the axes again."
    diagnosis = Diagnosis(mistake, text) if known else None
    return ExerciseVerdict(exercise.id, status, reason, score(checks), 6.0, 0.1, checks, diagnosis)


_FATES = {False: (Status.PASSED, None), True: (Status.FAILED, Reason.WRONG_VALUE)}


def _check(place: int, status: Status, reason: str | None, got: str | None = None) -> CheckResult:
    shown = got if status is Status.FAILED else None
    return CheckResult(f"check_{place}", f"The `axis` {place} is kept", status, 1.0, reason, got=shown)
