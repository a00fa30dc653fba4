"""Tables as CSV that a spreadsheet reads as they are meant."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

# What a spreadsheet takes for the beginning of a formula, in the wide characters of East Asian keyboards too.
_FORMULA = tuple("=+-@＝＋－＠")


def csv_text(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """A table with one line for each row; texts with commas, quotes, line ends or formulas stay texts."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([_cell(item) for item in head])
    writer.writerows([_cell(item) for item in row] for row in rows)
    return file.getvalue()


def _cell(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    text = " ".join(value.split())
    return f"'{text}" if text.startswith(_FORMULA) else text
