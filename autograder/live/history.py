"""What a kernel has run so far, as the cells of a notebook."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from autograder.notebooks.reading import bound_names, parsed


def notebook_of(executed: Sequence[str]) -> Mapping[str, Any]:
    """A notebook of the cells that were run, oldest first, without those that a later one took the place of."""
    return {
        "cells": [{"cell_type": "code", "source": source, "metadata": {}} for source in effective(executed)]
    }


def effective(executed: Sequence[str]) -> list[str]:
    """The cells that still count: not the same text run before, and not what has been defined anew since.

    A cell counts as long as one of its names is its own, or is read by the cell that defines it anew, as in
    `f = jax.jit(f)`.
    """
    kept: list[str] = []
    anew: set[str] = set()
    for source in reversed(executed):
        names = bound_names(source)
        if source in kept or (names and names <= anew):
            continue
        kept.append(source)
        anew |= names
        anew -= set(_read_at_once(source))
    return kept[::-1]


def _read_at_once(source: str) -> Iterator[str]:
    """The names that a cell reads when it is run; the bodies of its functions are run later."""
    todo: list[ast.AST] = list(ast.iter_child_nodes(parsed(source) or ast.Module([], [])))
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id
        later = _body(node)
        todo += [child for child in ast.iter_child_nodes(node) if child not in later]


def _body(node: ast.AST) -> Sequence[ast.AST]:
    match node:
        case ast.FunctionDef(body=body) | ast.AsyncFunctionDef(body=body):
            return body
        case ast.Lambda(body=body):
            return [body]
    return []
