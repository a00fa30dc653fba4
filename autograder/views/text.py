"""Text that a learner's program had a hand in, made fit to be shown."""

from __future__ import annotations

import unicodedata

MAX_LINES = 30
MAX_CHARACTERS = 4000


def visible(text: str) -> str:
    """The text with everything that could steer a terminal written out, as in `\\x1b`; line ends are kept.

    Control and format characters (those that turn the writing direction among them), lone surrogates and
    characters of no known meaning are written as Python escapes.
    """
    if text.isprintable():
        return text
    text = text.replace("\r\n", "\n").expandtabs(4)
    return "".join(char if _harmless(char) else _escaped(char) for char in text)


def _harmless(char: str) -> bool:
    return char == "\n" or (unicodedata.category(char)[0] != "C" and char not in "\u2028\u2029")


def _escaped(char: str) -> str:
    return ascii(char)[1:-1]


def clipped(text: str, lines: int = MAX_LINES, characters: int = MAX_CHARACTERS) -> str:
    """The beginning of the text, with a last line that says how much was left out."""
    kept = text[:characters].split("\n")[:lines]
    beginning = "\n".join(kept)
    left_out = len(text) - len(beginning)
    return f"{beginning}\n… ({left_out} more characters)" if left_out > 0 else text


def number(value: float) -> str:
    """Points and seconds, without a needless `.0`."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def count(amount: int, noun: str) -> str:
    """`1 check`, `2 checks`."""
    return f"{amount} {noun}" if amount == 1 else f"{amount} {noun}s"
