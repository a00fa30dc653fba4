"""Plain data and its wire format: the only thing that leaves a sandbox.

A value is built of None, bool, int, float, complex, str, bytes, `numpy.ndarray`, list, tuple, dict,
`Record` (a named tuple) and `Key` (a JAX random key). The wire format is a msgpack header of tagged nodes
followed by the raw bytes of the arrays; no object is ever constructed from a name that came over the wire.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import ml_dtypes
import msgpack
import numpy as np

from autograder.errors import WireError

MAX_DEPTH = 32
MAX_NODES = 10_000
MAX_HEADER = 1 << 20
MAX_REQUEST = 4 << 20
"""The header of what is asked of a child: it holds a whole submission, all cells of a notebook."""
MAX_BYTES = 64 << 20

_DTYPE_NAMES = (
    "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128"
).split()
_DTYPES = {name: np.dtype(name) for name in _DTYPE_NAMES} | {"bfloat16": np.dtype(ml_dtypes.bfloat16)}


@dataclass(frozen=True)
class Record:
    """A named tuple, by its field names; `record.loss` reads a field."""

    name: str
    fields: tuple[str, ...]
    values: tuple[Any, ...]

    def __getattr__(self, name: str) -> Any:
        try:
            return self.values[self.fields.index(name)]
        except ValueError:
            raise AttributeError(name) from None


@dataclass(frozen=True)
class Key:
    """A typed JAX random key (or an array of them): its implementation and its key data."""

    impl: str
    data: np.ndarray[Any, Any]


class NotPlain(TypeError):
    """A value that is not plain data. The message names what it is, as in "a generator"."""


def encode(value: Any, *, max_header: int = MAX_HEADER) -> bytes:
    """The wire form of a plain value.

    Raises:
      NotPlain: something in it is no plain data, is nested too deeply (or in itself), or is too large.
    """
    blobs: list[bytes] = []
    header = msgpack.packb(_Packer(blobs).pack(value, 0), use_bin_type=True)
    if len(header) > max_header or len(header) + sum(map(len, blobs)) > MAX_BYTES:
        raise NotPlain("too large to be sent back")
    return b"".join([struct.pack("<I", len(header)), header, *blobs])


def decode(data: bytes, *, max_header: int = MAX_HEADER) -> Any:
    """The plain value of wire bytes. Arrays are read-only views of `data`.

    Raises:
      WireError: the bytes are not the wire form of a plain value, whatever they are.
    """
    if len(data) < 4 or len(data) > MAX_BYTES + 4:
        raise WireError("the frame has no valid length")
    (size,) = struct.unpack_from("<I", data)
    if size > max_header or 4 + size > len(data):
        raise WireError("the header is longer than the frame")
    try:
        tree = msgpack.unpackb(data[4 : 4 + size], raw=False, strict_map_key=True)
    except (ValueError, msgpack.exceptions.UnpackException, RecursionError) as error:
        raise WireError(f"not msgpack: {type(error).__name__}") from None
    unpacker = _Unpacker(data, 4 + size)
    value = unpacker.unpack(tree, 0)
    unpacker.finish()
    return value


class Budget:
    """Counts the parts of a value that is taken apart."""

    def __init__(self) -> None:
        self._nodes = 0

    def spend(self, depth: int) -> None:
        """One part more, as deep as this in others. Raises `NotPlain` where it is too deep, or one too many."""
        self._nodes += 1
        if depth > MAX_DEPTH:
            raise NotPlain(f"nested more than {MAX_DEPTH} deep, or contains itself")
        if self._nodes > MAX_NODES:
            raise NotPlain(f"made of more than {MAX_NODES} parts")


class _Packer:
    def __init__(self, blobs: list[bytes]) -> None:
        self._blobs = blobs
        self._budget = Budget()

    def pack(self, value: Any, depth: int) -> Any:
        self._budget.spend(depth)
        kind = type(value)
        if value is None or kind in (bool, float, bytes):
            return value
        if kind is str:
            return _text(value)
        if kind is int:
            return value if -(1 << 63) <= value < 1 << 64 else ["i", _digits(value)]
        if kind is complex:
            return ["c", value.real, value.imag]
        if kind is np.ndarray:
            return self._array(value)
        if kind in (list, tuple):
            return ["l" if kind is list else "t", [self.pack(item, depth + 1) for item in value]]
        if kind is dict:
            items = [[self.pack(k, depth + 1), self.pack(v, depth + 1)] for k, v in value.items()]
            return ["d", items]
        if kind is Record:
            return ["n", value.name, list(value.fields), [self.pack(v, depth + 1) for v in value.values]]
        if kind is Key:
            return ["k", value.impl, self._array(value.data)]
        raise NotPlain(f"of type `{kind.__name__}`")

    def _array(self, array: np.ndarray[Any, Any]) -> Any:
        name = array.dtype.name
        if name not in _DTYPES:
            raise NotPlain(f"an array of dtype {name}")
        if not _is_possible(array.shape):
            raise NotPlain(f"an array of shape {array.shape}")
        blob = array.astype(_DTYPES[name], order="C", copy=False).tobytes()
        self._blobs.append(blob)
        return ["a", name, list(array.shape), len(blob)]


def _is_possible(shape: Sequence[Any]) -> bool:
    """Whether an array may have this shape: NumPy refuses some even where there are no entries."""
    lengths_fit = all(type(length) is int and 0 <= length <= MAX_BYTES for length in shape)
    return lengths_fit and len(shape) <= 32 and math.prod(length or 1 for length in shape) <= MAX_BYTES


def _text(value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise NotPlain("a text with half a character in it") from None
    return value


def _digits(value: int) -> str:
    if value.bit_length() > 13_000:
        raise NotPlain("an integer of thousands of digits")
    return str(value)


class _Unpacker:
    """Rebuilds a value, trusting nothing: each node is checked, each array consumes its own bytes."""

    def __init__(self, data: bytes, offset: int) -> None:
        self._data = data
        self._offset = offset
        self._nodes = 0

    def unpack(self, node: Any, depth: int) -> Any:
        self._nodes += 1
        if depth > MAX_DEPTH or self._nodes > MAX_NODES:
            raise WireError("nested too deeply, or too many parts")
        if node is None or type(node) in (bool, int, float, str, bytes):
            return node
        match node:
            case ["i", str(digits)] if len(digits) < 4300:
                return _integer(digits)
            case ["c", float(real), float(imag)]:
                return complex(real, imag)
            case ["a", str(), list(), int()]:
                return self._array(node)
            case ["l", list(items)]:
                return [self.unpack(item, depth + 1) for item in items]
            case ["t", list(items)]:
                return tuple(self.unpack(item, depth + 1) for item in items)
            case ["d", list(items)]:
                return self._dict(items, depth)
            case ["n", str(name), list(names), list(values)]:
                return self._record(name, names, values, depth)
            case ["k", str(impl), ["a", str(), list(), int()] as array]:
                return Key(impl, self._array(array))
        raise WireError("a node of no known kind")

    def _dict(self, items: list[Any], depth: int) -> dict[Any, Any]:
        result = {}
        for item in items:
            if not isinstance(item, list) or len(item) != 2:
                raise WireError("an item of a dict is not a pair")
            key = self.unpack(item[0], depth + 1)
            try:
                result[key] = self.unpack(item[1], depth + 1)
            except TypeError:
                raise WireError("a dict key that can be none") from None
        return result

    def _record(self, name: str, names: list[Any], values: list[Any], depth: int) -> Record:
        if len(names) != len(values) or not all(isinstance(item, str) for item in names):
            raise WireError("a record whose fields do not fit")
        return Record(name, tuple(names), tuple(self.unpack(value, depth + 1) for value in values))

    def _array(self, node: list[Any]) -> np.ndarray[Any, Any]:
        _, name, shape, size = node
        dtype = _DTYPES.get(name)
        if dtype is None:
            raise WireError("an array of no known dtype")
        if not _is_possible(shape):
            raise WireError("an array of no valid shape")
        count = math.prod(shape)
        if count * dtype.itemsize != size or size > len(self._data) - self._offset:
            raise WireError("an array whose bytes do not fit its shape")
        array = np.frombuffer(self._data, dtype, count=count, offset=self._offset).reshape(shape)
        self._offset += size
        return array

    def finish(self) -> None:
        if self._offset != len(self._data):
            raise WireError("bytes left over behind the arrays")


def _integer(digits: str) -> int:
    try:
        return int(digits)
    except ValueError:
        raise WireError("an integer that is none") from None
