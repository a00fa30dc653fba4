"""The verdict as a JSON document."""

from __future__ import annotations

import json
from typing import Any

from autograder.verdict import Verdict


def render(verdict: Verdict) -> str:
    """The document of the contract. Scores that are no numbers in JSON (NaN) are an error, not a document."""
    return json.dumps(verdict.to_json(), indent=2, ensure_ascii=False, allow_nan=False)


def render_in_lines(verdict: Verdict) -> str:
    """The same document with an exercise a line, not indented: of a class there are thousands, and that takes time."""
    document = verdict.to_json()
    lines = ",\n".join(map(_in_a_line, document.pop("exercises")))
    return f'{_in_a_line(document)[:-1]}, "exercises": [\n{lines}\n]}}'


def _in_a_line(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, allow_nan=False)
