"""`agree`: the one comparison that checks use, and how values are shown to learners."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Any

import chex
import numpy as np

from autograder.checking.check import CheckFailure
from autograder.wire import Key, Record

Array = np.ndarray[Any, Any]

# By the coarser dtype of the two that are compared: relative and absolute tolerance.
_TOLERANCES = {
    "float16": (1e-2, 1e-2),
    "bfloat16": (1e-2, 1e-2),
    "float32": (1e-5, 1e-6),
    "complex64": (1e-5, 1e-6),
    "float64": (1e-9, 1e-12),
    "complex128": (1e-9, 1e-12),
}
_COARSENESS = {name: rank for rank, name in enumerate(_TOLERANCES)}

_used: ContextVar[list[tuple[float, float]] | None] = ContextVar("_used", default=None)


def agree(
    got: Any,
    expected: Any,
    *,
    rtol: float | None = None,
    atol: float | None = None,
    dtype: bool = True,
    what: str = "",
) -> None:
    """Fails the check that calls it unless `got` is `expected`, up to rounding.

    A tuple is as good as a list, a Python number as good as a 0-d array; dict keys and the fields of named
    tuples must be the same. Compared in this order: structure, shape, dtype, finiteness where `expected`
    is finite, then the values, by chex.

    Args:
      rtol: relative tolerance; the default goes with the coarser dtype of the two (1e-5 for float32).
      atol: absolute tolerance (1e-6 for float32). Integers and booleans are compared exactly by default.
      dtype: whether arrays must have the same dtype.
      what: names the part that is compared, for the message, as in "`cheb_3`".
    """
    _compare(got, expected, rtol, atol, dtype, what)


def _compare(got: Any, expected: Any, rtol: float | None, atol: float | None, dtype: bool, path: str) -> None:
    if isinstance(expected, dict):
        _same_keys(got, expected, path)
        for key in expected:
            _compare(got[key], expected[key], rtol, atol, dtype, f"{path}[{key!r}]")
    elif isinstance(expected, Record):
        _same_fields(got, expected, path)
        for name, a, b in zip(expected.fields, got.values, expected.values, strict=True):
            _compare(a, b, rtol, atol, dtype, f"{path}.{name}")
    elif isinstance(expected, list | tuple):
        items = got.values if isinstance(got, Record) else got
        _same_length(items, expected, got, path)
        for index, (a, b) in enumerate(zip(items, expected, strict=True)):
            _compare(a, b, rtol, atol, dtype, f"{path}[{index}]")
    elif isinstance(expected, str | bytes | type(None)):
        if type(got) is not type(expected) or got != expected:
            reason = "wrong_value" if type(got) is type(expected) else "wrong_structure"
            raise CheckFailure(reason, _at(path, "It is not what was expected."), show(got), show(expected))
    elif isinstance(expected, Key):
        _compare(got.data if isinstance(got, Key) else got, expected.data, rtol, atol, dtype, path)
    else:
        _compare_arrays(got, expected, rtol, atol, dtype, path)


def _at(path: str, text: str) -> str:
    return f"{path.removeprefix('.')}: {text}" if path else text


def _same_keys(got: Any, expected: dict[Any, Any], path: str) -> None:
    if not isinstance(got, dict) or set(got) != set(expected):
        message = _at(path, f"A dict with the keys {sorted(map(str, expected))} was expected.")
        raise CheckFailure("wrong_structure", message, show(got), show(expected))


def _same_fields(got: Any, expected: Record, path: str) -> None:
    if not isinstance(got, Record) or got.fields != expected.fields:
        message = _at(path, f"A named tuple with the fields {', '.join(expected.fields)} was expected.")
        raise CheckFailure("wrong_structure", message, show(got), show(expected))


def _same_length(items: Any, expected: list[Any] | tuple[Any, ...], got: Any, path: str) -> None:
    if not isinstance(items, list | tuple) or len(items) != len(expected):
        message = _at(path, f"A tuple or list of {len(expected)} was expected.")
        raise CheckFailure("wrong_structure", message, show(got), show(expected))


def _compare_arrays(
    got: Any, expected: Any, rtol: float | None, atol: float | None, dtype: bool, path: str
) -> None:
    if not _is_numeric(got):
        message = _at(path, "An array or a number was expected.")
        raise CheckFailure("wrong_structure", message, show(got), show(expected))
    a, b = np.asarray(got), np.asarray(expected)
    rtol, atol = _tolerances(a, b, rtol, atol)
    used = _used.get()
    if used is not None:
        used.append((rtol, atol))
    if a.shape != b.shape:
        message = _at(path, f"The shape is {a.shape} and should be {b.shape}.")
        raise CheckFailure("wrong_shape", message, show(got), show(expected))
    if dtype and isinstance(got, np.ndarray) and isinstance(expected, np.ndarray) and a.dtype != b.dtype:
        message = _at(path, f"The dtype is {a.dtype.name} and should be {b.dtype.name}.")
        raise CheckFailure("wrong_dtype", message, show(got), show(expected))
    _same_values(_wide(a), _wide(b), rtol, atol, path)


def _is_numeric(value: Any) -> bool:
    return isinstance(value, np.ndarray | np.generic | bool | int | float | complex)


def _tolerances(a: Array, b: Array, rtol: float | None, atol: float | None) -> tuple[float, float]:
    names = [array.dtype.name for array in (a, b) if array.dtype.name in _TOLERANCES]
    # A float64 truth says nothing of how exact a float32 answer can be: the coarser one decides.
    default = _TOLERANCES[min(names, key=_COARSENESS.__getitem__)] if names else (0.0, 0.0)
    return default[0] if rtol is None else rtol, default[1] if atol is None else atol


def _wide(array: Array) -> Array:
    """In a dtype in which NumPy can calculate without loss. Python's large integers stay what they are."""
    if array.dtype.kind == "c":
        return array.astype(np.complex128)
    return array if array.dtype.kind in "biuO" else array.astype(np.float64)


def _same_values(got: Array, expected: Array, rtol: float, atol: float, path: str) -> None:
    if _are_exact(got, expected) and not rtol and not atol:
        # What follows counts in float64, which does not hold every large integer.
        if (got != expected).any():
            raise _difference(got, expected, got != expected, path)
        return
    got, expected = _as_float(got), _as_float(expected)
    finite = np.isfinite(got) | ~np.isfinite(expected)
    if not finite.all():
        place = _first(~finite)
        count = int(np.count_nonzero(~finite))
        message = _at(path, f"{_entries(count, got)} not a finite number; the expected value is finite.")
        raise CheckFailure("not_finite", message, _entry(got, place), _entry(expected, place))
    try:
        chex.assert_trees_all_close(got, expected, rtol=rtol, atol=atol)
    except AssertionError:
        far = ~np.isclose(got, expected, rtol=rtol, atol=atol, equal_nan=True)
        raise _difference(got, expected, far, path) from None


def _as_float(array: Array) -> Array:
    """A Python integer too large for any dtype as a float; other arrays as they are."""
    try:
        return array.astype(np.float64) if array.dtype.kind == "O" else array
    except OverflowError:
        return np.full(array.shape, np.inf)


def _are_exact(*arrays: Array) -> bool:
    return all(array.dtype.kind in "biuO" for array in arrays)


def _difference(got: Array, expected: Array, far: Array, path: str) -> CheckFailure:
    place = _first(far)
    message = "This one differs." if path else ""
    if got.ndim:
        verb = "differs" if np.count_nonzero(far) == 1 else "differ"
        message = f"{np.count_nonzero(far)} of {got.size} entries {verb}, the first at {_index(place)}."
    shown = [(_entry(got, place, digits), _entry(expected, place, digits)) for digits in (7, 9, 17)]
    apart = next((texts for texts in shown if texts[0] != texts[1]), shown[0])
    return CheckFailure("wrong_value", _at(path, message), *apart)


def _first(mask: Array) -> tuple[int, ...]:
    return tuple(int(i) for i in np.unravel_index(int(np.argmax(mask)), mask.shape)) if mask.ndim else ()


def _index(place: tuple[int, ...]) -> str:
    return "[" + ", ".join(map(str, place)) + "]"


def _entries(count: int, array: Array) -> str:
    if array.ndim == 0:
        return "It is"
    return f"{count} of {array.size} entries {'is' if count == 1 else 'are'}"


def _entry(array: Array, place: tuple[int, ...], digits: int = 7) -> str:
    text = number(array[place], digits)
    return f"{text} at {_index(place)}" if place else text


def number(value: Any, digits: int = 7) -> str:
    """A number as a learner is shown it."""
    if isinstance(value, bool | np.bool_):
        return str(bool(value))
    if isinstance(value, int | np.integer):
        return str(int(value))
    plain = complex(value) if np.iscomplexobj(value) else float(value)
    return f"{plain:.{digits}g}"


def show(value: Any) -> str:
    """A value as a learner is shown it: small ones whole, arrays by dtype and shape. At most one line."""
    if isinstance(value, np.ndarray):
        kind = f"{value.dtype.name} array of shape {value.shape}"
        if value.size <= 6 and value.dtype.kind in "biufc":
            return f"{np.array2string(value, precision=5, separator=', ', threshold=10)} ({kind})".replace(
                "\n", ""
            )
        return kind
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, bool | int | float | complex):
        return number(value)
    if isinstance(value, Key):
        return f"a random key ({value.impl})"
    if isinstance(value, Record):
        return f"{value.name}({', '.join(value.fields)})"
    if isinstance(value, dict):
        return _cut("{" + ", ".join(f"{k!r}: {show(v)}" for k, v in list(value.items())[:4]) + "}")
    if isinstance(value, list | tuple):
        inner = ", ".join(show(item) for item in value[:4]) + (", …" if len(value) > 4 else "")
        return _cut(f"[{inner}]" if isinstance(value, list) else f"({inner})")
    return _cut(repr(value))


def _cut(text: str, limit: int = 160) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


def same(a: Any, b: Any, tolerance: tuple[float, float] | None, *, dtype: bool = False) -> bool:
    """Whether two observed values are one and the same, NaN for NaN, by a check's own tolerance."""
    rtol, atol = tolerance or (None, None)
    try:
        _compare(a, b, rtol, atol, dtype, "")
    except (CheckFailure, TypeError, ValueError, AttributeError):
        return False
    return True


@contextlib.contextmanager
def recorded_tolerance() -> Iterator[list[tuple[float, float]]]:
    """Collects the tolerances of the comparisons made meanwhile."""
    used: list[tuple[float, float]] = []
    token = _used.set(used)
    try:
        yield used
    finally:
        _used.reset(token)
