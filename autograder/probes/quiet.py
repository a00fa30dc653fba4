"""What a notebook's code may call beside Python, made to do nothing: its magics are no part of an answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class _Quiet:
    """Takes any call, attribute or item, and is itself whatever comes of it; there is nothing in it."""

    def __call__(self, *args: Any, **kwargs: Any) -> _Quiet:
        return self

    def __getattr__(self, name: str) -> _Quiet:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __getitem__(self, key: Any) -> _Quiet:
        return self

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __bool__(self) -> bool:
        return False


def quiet_names() -> dict[str, Any]:
    """`get_ipython` and `display`."""
    return {"get_ipython": _Quiet(), "display": _Quiet()}
