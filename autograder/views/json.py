"""The verdict as a JSON document."""

from __future__ import annotations

import json

from autograder.verdict import Verdict


def render(verdict: Verdict) -> str:
    """The document of the contract. Scores that are no numbers in JSON (NaN) are an error, not a document."""
    return json.dumps(verdict.to_json(), indent=2, ensure_ascii=False, allow_nan=False)
