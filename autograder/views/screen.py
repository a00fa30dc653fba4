"""The sheet that the terminal views write on: paragraphs of styled text, at any width, in any encoding."""

from __future__ import annotations

import codecs
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from autograder.views.text import visible

# Longer lines are hard to read, however wide the window.
MAX_WIDTH = 100

# Stands for a space that no line may break at. `visible` lets no such character in.
_GLUE = "\ue000"

_PLAIN = {
    "✓": "+", "✗": "x", "○": "o", "…": "...", "→": "->", "—": "-", "–": "-", "·": "-",
    "■": "#", "□": ".", "“": '"', "”": '"', "‘": "'", "’": "'", "×": "x",
}  # fmt: skip


def _in_plain_characters(error: UnicodeError) -> tuple[str, int]:
    """What to write where an encoding lacks a character: something that looks like it, or its escape."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    plain = (_PLAIN.get(char) or char.encode("ascii", "backslashreplace").decode("ascii") for char in missing)
    return "".join(plain), error.end


codecs.register_error("autograder.plain", _in_plain_characters)


@dataclass(frozen=True)
class Screen:
    """Where terminal views write, and how the commands that they name must be spelt here."""

    console: Console
    options: str = ""
    """What to add to a command so that it finds the course, as in ` --course DIR`."""
    program: str = "grade"
    """How the command is called from here."""

    def command(self, *words: str) -> str:
        return f"`{self.program}{''.join(f' {word}' for word in words)}{self.options}`"

    def blank(self) -> None:
        self.console.print()

    def write(self, text: str | Text, *, lead: str | Text = "", style: str = "") -> None:
        """One paragraph or more, wrapped; the lines after the first hang under the end of `lead`."""
        body = prose(text, style) if isinstance(text, str) else text
        first = Text(lead) if isinstance(lead, str) else lead
        hanging = Text(" " * cell_len(first.plain))
        width = max(20, min(self.console.width, MAX_WIDTH) - len(hanging))
        for line in _glued(body).wrap(self.console, width):
            line.rstrip()
            line.plain = line.plain.replace(_GLUE, " ")
            self.console.print(Text.assemble(first, line) if line.plain or first.plain.strip() else Text())
            first = hanging


def screen(file: IO[str], options: str = "", program: str = "grade") -> Screen:
    """A screen on a stream. Piped, or with NO_COLOR set, it is plain text."""
    reconfigure = getattr(file, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="autograder.plain")
    return Screen(Console(file=file, highlight=False, markup=False, emoji=False), options, program)


def prose(text: str, style: str = "") -> Text:
    """Text with its `code` in another colour, and nothing else read into it."""
    result = Text(visible(text), style=style)
    for match in re.finditer(r"`[^`\n]+`", result.plain):
        result.stylize("cyan", *match.span())
    return result


def _glued(text: Text) -> Text:
    """The text with the spaces of short `code` made unbreakable, so that a command can be copied."""
    glued = text.copy()
    glued.plain = re.sub(r"`[^`\n]{1,60}`", lambda match: match[0].replace(" ", _GLUE), text.plain)
    return glued


def path_text(path: Path) -> Text:
    """A path from here, which a terminal that can makes a link."""
    shown = os.path.relpath(path)
    if shown.startswith(".."):
        shown = str(path)
    return Text(visible(shown), style=f"link {path.absolute().as_uri()}")
