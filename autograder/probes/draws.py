"""Facts about random draws. Draws themselves tell nothing: two right programs draw different numbers.

Every bound is at 6 standard deviations or beyond: a right program is not failed by chance, and programs with the same
error observe the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from autograder.probes.keys import drawn_each

_SIGMAS = 6.0


def form(tree: Any) -> Any:
    """What kind of arrays there are in a tree of lists and tuples, as `same_form` of a check compares it."""
    if isinstance(tree, list | tuple):
        return [form(item) for item in tree]
    if isinstance(tree, jax.Array) and jnp.issubdtype(tree.dtype, jax.dtypes.prng_key):
        return "a random key"
    if isinstance(tree, jax.Array | np.ndarray | np.generic):
        return f"{tree.dtype.name} array of shape {tuple(tree.shape)}"
    return f"a value of type {type(tree).__name__}"


def flat(tree: Any) -> np.ndarray:
    """All numbers of a tree in one float64 vector, those of keys left out; empty where there are none."""
    leaves = [leaf for leaf in jax.tree.leaves(tree) if form(leaf) != "a random key"]
    try:
        return np.concatenate([np.zeros(0), *(np.ravel(np.asarray(leaf, "float64")) for leaf in leaves)])
    except (TypeError, ValueError):
        return np.zeros(0)


def table(rows: Sequence[Any], width: int) -> np.ndarray:
    """The numbers of each row as a matrix with `width` columns; all NaN where the sizes do not fit."""
    vectors = [flat(row) for row in rows]
    fits = all(vector.size == width for vector in vectors)
    return np.stack(vectors) if fits else np.full((len(vectors), width), np.nan)


def rows_of_draws(
    call: Callable[[Any], Any], first: int, draws: Sequence[Any], width: int, *, many: int, few: int
) -> np.ndarray:
    """The numbers that `call` draws for each of many seeds, one after another from `first`, as rows of a matrix.

    They are drawn all at once. A program that can't be traced, or draws something else then, is asked one by one: a
    compilation for each seed is a learner's right.

    Args:
      call: gives draws for a seed, an integer.
      draws: what it gave for the first seeds.
      width: how many numbers it draws.
      many: for how many seeds they are drawn all at once.
      few: for how many they are drawn one by one.

    Returns:
      float64 array of shape `(many, width)` or `(few, width)`; all NaN where `draws` have another size.
    """
    known = table(draws, width)
    try:
        with jax.enable_custom_prng(True):
            parts = jax.tree.leaves(jax.vmap(call)(np.arange(first, first + many, dtype="int32")))
        rows = np.concatenate([np.asarray(part, "float64").reshape(many, -1) for part in parts], axis=1)
        if rows.shape[1] == width and np.allclose(rows[: len(known)], known, rtol=1e-4, atol=1e-5):
            return rows
    except Exception:  # whatever it is: one by one, it is seen
        pass
    return table([*draws, *drawn_each(lambda i: call(first + i), range(len(draws), few))], width)


def all_different(rows: Sequence[np.ndarray]) -> bool:
    """Whether no two rows hold the same numbers."""
    return len({row.tobytes() for row in rows}) == len(rows)


def uniform_facts(rows: np.ndarray) -> dict[str, bool]:
    """Whether rows of numbers look uniform in [0, 1): one row a key or seed."""
    sigma, count = np.sqrt(1 / 12), rows.size
    return {
        "in_range": bool(np.all((rows >= 0) & (rows < 1))),
        "centred": bool(abs(rows.mean() - 0.5) < _SIGMAS * sigma / np.sqrt(count)),
        # The fourth moment gives the deviation of the deviation: 0.45 of its own size, over the root of the count.
        "spread": bool(abs(rows.std() - sigma) < _SIGMAS * 0.45 * sigma / np.sqrt(count)),
        "different": bool(np.mean(_shares_of_distinct(rows) > 0.9) > 0.5),
    }


def normal_facts(rows: np.ndarray, deviation: float = 1.0) -> dict[str, bool]:
    """Whether rows of numbers look normal with mean 0 and this standard deviation: one row a key or seed."""
    numbers = rows / deviation
    count = numbers.size
    facts = {
        "centred": bool(abs(numbers.mean()) < _SIGMAS / np.sqrt(count)),
        "deviation": bool(abs(numbers.std() - 1) < _SIGMAS / np.sqrt(2 * count)),
        "different": bool(np.mean(_shares_of_distinct(numbers) > 0.9) > 0.5),
    }
    for beyond, share in ((1, 0.317311), (2, 0.045500)):
        seen = np.mean(np.abs(numbers) > beyond)
        bound = _SIGMAS * np.sqrt(share * (1 - share) / count)
        facts[f"share_beyond_{beyond}"] = bool(abs(seen - share) < bound)
    # Of few numbers too many may lie beyond 3 by chance. That there are too few is what tells of a cut.
    share = 0.002700
    facts["far_ones"] = bool(np.mean(np.abs(numbers) > 3) > share - _SIGMAS * np.sqrt(share / count))
    return facts


def uncorrelated(normals: np.ndarray) -> bool:
    """Whether no two columns are correlated, and the sums of rows vary as those of independent numbers do.

    Args:
      normals: numbers of any mean and deviation, one row a key or seed; of fewer than 100 rows it is True.
    """
    count, width = normals.shape
    if count < 100:
        return True
    together = np.abs(np.corrcoef(normals.T) - np.eye(width)).max()
    spread = normals.sum(axis=1).var() / (width * normals.var())
    return bool(together < 7 / np.sqrt(count) and abs(spread - 1) < _SIGMAS * np.sqrt(2 / count))


def dependence(uniforms: np.ndarray) -> float:
    """How much one column tells of another, from 0 to 1: below 4.5 over the root of the count where it tells nothing.

    On a circle, neither the differences nor the sums of independent numbers come together anywhere.
    """
    phases = np.exp(2j * np.pi * uniforms)
    width = uniforms.shape[1]
    pairs = [
        phases[:, i] * other[:, j]
        for i in range(width)
        for j in range(i)
        for other in (phases, phases.conj())
    ]
    return float(np.abs(np.mean(pairs, axis=1)).max())


def same_bits(uniforms: np.ndarray, normals: np.ndarray) -> bool:
    """Whether some column of `normals`, made uniform by their distribution, is one of `uniforms`, or 1 minus it."""
    ranks = _normal_cdf(np.concatenate([normals, -normals], axis=1))
    gaps = np.abs(uniforms[:, :, None] - ranks[:, None, :])
    return bool(np.any(np.all(gaps < 1e-4, axis=0)))


def _shares_of_distinct(rows: np.ndarray) -> np.ndarray:
    """Of each row, how many of its numbers differ from all before them, as a share of them all."""
    ordered = np.sort(rows, axis=1)
    before, after = ordered[:, :-1], ordered[:, 1:]
    new = (before != after) & ~(np.isnan(before) & np.isnan(after))
    return np.asarray((1 + new.sum(axis=1)) / max(rows.shape[1], 1))


def _normal_cdf(x: np.ndarray) -> np.ndarray:
    """The normal distribution function to 1e-7 (Abramowitz and Stegun, 26.2.17)."""
    t = 1 / (1 + 0.2316419 * np.abs(x))
    series = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
    tail = np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi) * series
    return np.asarray(np.where(x > 0, 1 - tail, tail))
