"""What a call does beside returning a value: containers changed, text printed, errors."""

from __future__ import annotations

import contextlib
import copy
import io
import sys
from collections.abc import Callable
from typing import Any

import jax
import numpy as np


def mutated(call: Callable[[], Any], tree: Any) -> bool:
    """Whether `call` changes a list, a dict or a NumPy array that `tree` holds."""
    before = copy.copy(jax.tree.leaves(tree)), jax.tree.structure(tree)
    copies = [leaf.copy() if isinstance(leaf, np.ndarray) else leaf for leaf in before[0]]
    call()
    if str(jax.tree.structure(tree)) != str(before[1]):
        return True
    after = jax.tree.leaves(tree)
    pairs = zip(before[0], copies, after, strict=True)
    return any(new is not old or _differs(new, kept) for old, kept, new in pairs)


def _differs(new: Any, kept: Any) -> bool:
    return isinstance(kept, np.ndarray) and not np.array_equal(new, kept, equal_nan=True)


def snapshot(tree: Any) -> Any:
    """The containers of a tree as they are now, whatever changes them later; the leaves are no copies."""
    return jax.tree.map(lambda leaf: leaf, tree)


class _Bounded(io.StringIO):
    def write(self, text: str, /) -> int:
        if self.tell() + len(text) > 1 << 20:
            raise OSError("more than 1 MB was printed")
        return super().write(text)


def printed(call: Callable[[], Any]) -> str:
    """What is written to standard output while `call` runs, the effects it has started included."""
    sys.stdout.flush()
    with contextlib.redirect_stdout(_Bounded()) as text:
        jax.block_until_ready(call())
        jax.effects_barrier()
    return text.getvalue()


def kinds(tree: Any) -> list[str]:
    """For each leaf of a tree what it is: "jax", "numpy" or "python"."""
    return [_kind(leaf) for leaf in jax.tree.leaves(tree)]


def _kind(leaf: Any) -> str:
    if isinstance(leaf, jax.Array):
        return "jax"
    return "numpy" if isinstance(leaf, np.ndarray | np.generic) else "python"


def raised(call: Callable[[], Any]) -> str | None:
    """The name of the class of the exception that `call` raises, or None. What is still to do is no error."""
    try:
        jax.block_until_ready(call())
    except NotImplementedError:
        raise
    except Exception as error:
        return type(error).__name__
    return None
