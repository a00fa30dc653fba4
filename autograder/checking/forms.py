"""Comparing what kind of arrays came back, where their numbers are random: `form` of a probe makes it."""

from __future__ import annotations

from typing import Any

from autograder.checking.check import fail


def same_form(got: Any, wanted: Any) -> None:
    """Fails unless the arrays are of these shapes and dtypes, in a tuple or list if there are several.

    Args:
      got: a text like "float32 array of shape (3,)", in lists as the arrays are in containers.
      wanted: the same of what is right.
    """
    if got == wanted:
        return
    shown = {"got": _words(got), "expected": _words(wanted)}
    if _containers(got) != _containers(wanted):
        fail(
            "wrong_structure",
            "The container, or the number of arrays, is not the one that was asked for.",
            **shown,
        )
    if _shapes(got) != _shapes(wanted):
        fail("wrong_shape", "The shape is another one.", **shown)
    fail("wrong_dtype", "The dtype is another one.", **shown)


def _containers(form: Any) -> Any:
    """The containers alone, and whether there are arrays in them."""
    return [_containers(item) for item in form] if isinstance(form, list) else " array of shape " in form


def _shapes(form: Any) -> Any:
    return [_shapes(item) for item in form] if isinstance(form, list) else form.partition(" array ")[2]


def _words(form: Any) -> str:
    return f"({', '.join(map(_words, form))})" if isinstance(form, list) else str(form)
