"""A verdict as HTML that can stand in a page, a notebook's output or nbgrader's feedback: nothing in it can run.

Every text passes through the template's escaping; there is no script, no link and no address in it.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from autograder.course import Exercise
from autograder.verdict import ExerciseVerdict, Status
from autograder.views.story import tell
from autograder.views.text import number, visible
from autograder.views.words import mark, phrase, style

_TEMPLATES = Path(__file__).with_name("templates")
_TONES = {"green": "good", "red": "bad", "dim": "mild", "yellow": "idea"}


@dataclass(frozen=True)
class Picture:
    """A picture as it is embedded: the bytes of a PNG file, and in words what it shows."""

    png: bytes
    words: str

    @property
    def base64(self) -> str:
        return base64.b64encode(self.png).decode()


def fragment(
    exercise: Exercise,
    verdict: ExerciseVerdict,
    picture: Picture | None = None,
    notes: Sequence[str] = (),
) -> str:
    """One exercise's verdict with its style sheet: self-contained, light or dark as what is round it.

    Args:
      notes: sentences that follow the result, such as how the program was isolated.
    """
    return f"<style>{style_sheet()}</style>\n{section(exercise, verdict, picture, notes)}"


def section(
    exercise: Exercise,
    verdict: ExerciseVerdict,
    picture: Picture | None = None,
    notes: Sequence[str] = (),
    *,
    heading: str = "p",
) -> str:
    """As `fragment`, without the style sheet: for a page that holds several.

    Args:
      heading: the tag of its title, as `h3`; a paragraph stays out of a notebook's table of contents.
    """
    return template("exercise.html").render(
        exercise=exercise, verdict=verdict, story=tell(verdict), picture=picture, notes=notes, heading=heading
    )


def template(name: str) -> Template:
    """A page, or a part of one, in which every text is escaped."""
    return _environment().get_template(name)


@cache
def style_sheet(name: str = "exercise") -> str:
    return (_TEMPLATES / f"{name}.css").read_text(encoding="utf-8")


@cache
def script(name: str) -> str:
    return (_TEMPLATES / f"{name}.js").read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined, auto_reload=False
    )
    environment.filters |= {
        "prose": _prose,
        "seen": visible,
        "mark": mark,
        "tone": lambda status: _TONES[style(status)],
        "words": _words,
        "number": number,
    }
    return environment


def _words(status: str, reason: str | None = None) -> str:
    return phrase(Status(status), reason)


def _prose(text: str) -> Markup:
    """Escaped text with its `code` marked as such."""
    safe = str(escape(visible(text)))
    return Markup(re.sub(r"`([^`\n]+)`", r"<code>\1</code>", safe))
