"""Reading TOML: keys taken out of a table, and where and what when something is not as it must be."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from autograder.errors import CourseError

_NAME = re.compile(r"[a-z][a-z0-9_]*\Z")


def read_document(path: Path) -> dict[str, Any]:
    """The tables of a TOML file.

    Raises:
      CourseError: it is not TOML, or cannot be read.
      FileNotFoundError: there is none.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CourseError(f"{path}: not readable as TOML: {error}. Mend the file.") from None


class Reader:
    """Takes keys out of one TOML table, and says where and what when something is not as it must be."""

    def __init__(self, path: Path, table: Mapping[str, Any], where: str) -> None:
        self._path, self._table, self._where = path, dict(table), where

    def error(self, key: str, wrong: str, instead: str) -> CourseError:
        where = f"{self._where}: " if self._where else ""
        return CourseError(f"{self._path}: {where}`{key}` {wrong}; {instead}.")

    def take(self, key: str, default: Any = None) -> Any:
        return self._table.pop(key, default)

    def text(self, key: str, default: str | None = None) -> str:
        value = self.take(key, default)
        if value is None:
            raise self.error(key, "is missing", "add it as a text")
        if not isinstance(value, str):
            raise self.error(key, f"is {value!r}", "write a text in quotes")
        return value.strip()

    def name(self, key: str) -> str:
        value = self.text(key)
        if not _NAME.match(value):
            raise self.error(key, f"is {value!r}", "use lower-case letters, digits and _")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.take(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.error(key, "is not a list of texts", f'write {key} = ["…"]')
        return tuple(item.strip() for item in value)

    def tables(self, key: str) -> Iterator[Reader]:
        value = self.take(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.error(key, "is not a list of tables", f"write [[{key}]]")
        for number, item in enumerate(value, 1):
            label = item.get("name") or item.get("id") or number
            yield Reader(self._path, item, f"{self._where} {key} {label}".strip())

    def finish(self) -> None:
        for key in self._table:
            raise self.error(key, "is not a key known here", "remove it, or mend its spelling")
