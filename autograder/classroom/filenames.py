"""Names of files for learners, whose own names may hold anything."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

_LONGEST = 60
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|\Z)", re.IGNORECASE)


def file_names(learners: Iterable[str]) -> dict[str, str]:
    """By learner, a file name without its ending: safe on every system, and no two are alike.

    A name that can't stay as it is, or that another differs from in upper and lower case only, gets a few
    characters that depend on the name alone: it is the same on every run.
    """
    plain = {learner: _plain(learner) for learner in learners}
    alike = Counter(name.casefold() for name in plain.values())
    return {
        learner: name if name == learner and alike[name.casefold()] == 1 else f"{name}-{_mark(learner)}"
        for learner, name in plain.items()
    }


def _plain(learner: str) -> str:
    name = re.sub(r"[^\w.@+ -]+", "_", unicodedata.normalize("NFC", learner))
    name = name.strip(". -")[:_LONGEST].rstrip(". ") or "learner"
    return f"_{name}" if _DEVICES.match(name) else name


def _mark(learner: str) -> str:
    return hashlib.sha256(learner.encode("utf-8", "surrogatepass")).hexdigest()[:8]
