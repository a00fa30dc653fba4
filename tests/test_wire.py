"""The wire format: what goes in comes out, and what never went in is an error, never a crash."""

from __future__ import annotations

import struct
import tracemalloc
from typing import Any

import ml_dtypes
import msgpack
import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from plain_values import DTYPES, plain_values

from autograder.errors import WireError
from autograder.wire import MAX_BYTES, MAX_DEPTH, MAX_NODES, Key, NotPlain, Record, decode, encode


def wire(tree: Any, blob: bytes = b"") -> bytes:
    """Bytes with a valid frame around any tree of nodes."""
    header = msgpack.packb(tree, use_bin_type=True)
    return struct.pack("<I", len(header)) + header + blob


def alike(a: Any, b: Any) -> bool:
    """Whether two plain values are the same in kind and content, NaN for NaN."""
    if type(a) is not type(b):
        return False
    if isinstance(a, np.ndarray):
        return bool(a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes())
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(alike, a, b))
    if isinstance(a, dict):
        return list(a) == list(b) and all(alike(a[key], b[key]) for key in a)
    if isinstance(a, Record):
        return a.name == b.name and a.fields == b.fields and alike(a.values, b.values)
    if isinstance(a, Key):
        return a.impl == b.impl and alike(a.data, b.data)
    return bool(a == b or a != a)


@settings(max_examples=150, deadline=None)
@given(plain_values)
def test_round_trip_of_random_trees(value: Any) -> None:
    assert alike(decode(encode(value)), value)


@pytest.mark.parametrize(
    "value",
    [
        *(np.arange(6).reshape(2, 3).astype(name) for name in DTYPES),
        np.arange(3).astype(ml_dtypes.bfloat16),
        np.array(2, "float32"),
        np.zeros((0, 3)),
        np.arange(12).reshape(3, 4).T,
        np.arange(10)[::3],
        2**63,
        2**64,
        -(2**63) - 1,
        -(10**300),
        1.5 - 2j,
        float("inf"),
        "é\0\n",
        b"\xff",
        {(1, "a"): [None, (True,)], None: {}},
        Record("State", ("loss", "step"), (np.ones(2), 3)),
        Key("threefry2x32", np.array([1, 2], "uint32")),
    ],
    ids=repr,
)
def test_round_trip_of_every_kind(value: Any) -> None:
    if isinstance(value, np.ndarray):
        assert decode(encode(value)).tolist() == value.tolist()
        assert decode(encode(value)).dtype == value.dtype
    else:
        assert alike(decode(encode(value)), value)


def test_round_trip_of_foreign_byte_order() -> None:
    got = decode(encode(np.array([1.0, -2.0], ">f4")))
    assert got.tolist() == [1.0, -2.0]
    assert got.dtype == np.float32


def test_decoded_arrays_are_read_only() -> None:
    with pytest.raises(ValueError, match="read-only"):
        decode(encode(np.ones(2)))[0] = 5


def test_record_reads_a_field() -> None:
    record = Record("State", ("loss",), (0.5,))
    assert record.loss == 0.5
    with pytest.raises(AttributeError, match="step"):
        _ = record.step


def deep(depth: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


def own_self() -> list[Any]:
    value: list[Any] = []
    value.append(value)
    return value


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (own_self(), f"nested more than {MAX_DEPTH} deep, or contains itself"),
        (deep(MAX_DEPTH + 1), f"nested more than {MAX_DEPTH} deep, or contains itself"),
        ([0] * MAX_NODES, f"made of more than {MAX_NODES} parts"),
        (np.array([object()]), "an array of dtype object"),
        (np.array(["a"]), "an array of dtype str32"),
        (np.zeros((1,) * 33), f"an array of shape {(1,) * 33}"),
        (np.zeros((0, 10**8)), "an array of shape (0, 100000000)"),
        (np.zeros(MAX_BYTES // 8 + 1), "too large to be sent back"),
        ("a" * (1 << 20), "too large to be sent back"),
        ("\ud800", "a text with half a character in it"),
        (1 << 20_000, "an integer of thousands of digits"),
        ({1, 2}, "of type `set`"),
        (object, "of type `type`"),
        (np.float32(1), "of type `float32`"),
    ],
    ids=lambda item: item[:20] if isinstance(item, str) else type(item).__name__,
)
def test_encode_refuses(value: Any, message: str) -> None:
    with pytest.raises(NotPlain) as error:
        encode(value)
    assert str(error.value) == message


def refused(data: bytes) -> None:
    """`decode` may give a value or a WireError, and nothing else."""
    try:
        value = decode(data)
    except WireError:
        return
    encode(value)  # what was let in is plain


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
@example(b"")
@example(b"\0\0\0\0")
@example(b"\xff\xff\xff\xff" + b"\x91" * 64)
def test_decode_random_bytes(data: bytes) -> None:
    refused(data)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=120))
def test_decode_random_header(header: bytes) -> None:
    refused(struct.pack("<I", len(header)) + header)


@settings(max_examples=100, deadline=None)
@given(plain_values, st.data())
def test_decode_truncated(value: Any, data: st.DataObject) -> None:
    whole = encode(value)
    with pytest.raises(WireError):
        decode(whole[: data.draw(st.integers(0, len(whole) - 1))])


@settings(max_examples=200, deadline=None)
@given(plain_values, st.data())
def test_decode_mutated(value: Any, data: st.DataObject) -> None:
    changed = bytearray(encode(value))
    for _ in range(data.draw(st.integers(1, 4))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    refused(bytes(changed))


@settings(max_examples=100, deadline=None)
@given(plain_values, st.binary(min_size=1, max_size=9))
def test_decode_with_bytes_left_over(value: Any, more: bytes) -> None:
    with pytest.raises(WireError, match="bytes left over behind the arrays"):
        decode(encode(value) + more)


msgpack_leaves = (
    st.none() | st.booleans() | st.floats() | st.integers(-(2**63), 2**64 - 1) | st.binary(max_size=4)
)
words = st.sampled_from([*"aidltnkc", "float32", "bool", "bfloat16", "object", "1", "-", "٣", "1_0"])
nodes = st.recursive(
    msgpack_leaves | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=2),
    max_leaves=20,
)
tagged = (
    st.tuples(words, nodes).map(list)
    | st.tuples(words, nodes, nodes).map(list)
    | st.tuples(words, words, st.lists(st.integers(-2, 2**40), max_size=4), st.integers(-1, 2**33)).map(list)
)


@settings(max_examples=400, deadline=None)
@given(tagged | nodes, st.binary(max_size=16))
def test_decode_lying_nodes(tree: Any, blob: bytes) -> None:
    refused(wire(tree, blob))


def nested(depth: int) -> bytes:
    header = b"\x92\xa1l\x91" * depth + b"\x92\xa1l\x90"
    return struct.pack("<I", len(header)) + header


BIG = 1 << 26


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"abc", "the frame has no valid length"),
        (struct.pack("<I", 5) + b"\xc0", "the header is longer than the frame"),
        (struct.pack("<I", (1 << 20) + 1) + bytes((1 << 20) + 1), "the header is longer than the frame"),
        (struct.pack("<I", 1) + b"\xc1", "not msgpack: FormatError"),
        (struct.pack("<I", 5) + b"\xdd\xff\xff\xff\xff", "not msgpack: "),
        (struct.pack("<I", 100_000) + b"\x91" * 100_000, "not msgpack: StackError"),
        (struct.pack("<I", 2) + b"\xc0\xc0", "not msgpack: ExtraData"),
        (struct.pack("<I", 2) + b"\xa1\xff", "not msgpack: UnicodeDecodeError"),
        (nested(MAX_DEPTH + 1), "nested too deeply, or too many parts"),
        (wire(["l", [None] * MAX_NODES]), "nested too deeply, or too many parts"),
        (wire(["a", "float32", [BIG, BIG], 1 << 54]), "an array of no valid shape"),
        (wire(["a", "float32", [0, BIG, BIG, BIG], 0]), "an array of no valid shape"),
        (wire(["k", "x", ["a", "uint32", [0, BIG, BIG, BIG], 0]]), "an array of no valid shape"),
        (wire(["a", "float32", [1] * 33, 4], b"abcd"), "an array of no valid shape"),
        (wire(["a", "float32", [-1, -1], 4], b"abcd"), "an array of no valid shape"),
        (wire(["a", "float32", [True], 4], b"abcd"), "an array of no valid shape"),
        (wire(["a", "float32", [2], 8], b"abcd"), "an array whose bytes do not fit its shape"),
        (wire(["a", "float32", [2], 4], b"abcd"), "an array whose bytes do not fit its shape"),
        (wire(["a", "object", [1], 8], b"abcdefgh"), "an array of no known dtype"),
        (wire(["a", "float128", [1], 16], b"abcd" * 4), "an array of no known dtype"),
        (wire(["i", "1" * 4300]), "a node of no known kind"),
        (wire(["i", "one"]), "an integer that is none"),
        (wire(["d", [[1]]]), "an item of a dict is not a pair"),
        (wire(["d", [[["l", []], 1]]]), "a dict key that can be none"),
        (wire(["n", "State", ["a"], []]), "a record whose fields do not fit"),
        (wire(["n", "State", [1], [2]]), "a record whose fields do not fit"),
        (wire(["o", "os.system"]), "a node of no known kind"),
        (wire({"a": 1}), "a node of no known kind"),
        (wire(msgpack.ExtType(5, b"abc")), "a node of no known kind"),
        (wire([]), "a node of no known kind"),
    ],
)
def test_decode_says_what_is_wrong(data: bytes, message: str) -> None:
    with pytest.raises(WireError) as error:
        decode(data)
    assert str(error.value).startswith(message)


@pytest.mark.parametrize(
    "data",
    [
        wire(["a", "float64", [BIG, 1], BIG * 8]),
        wire(["a", "int8", [BIG], BIG], b"x"),
        struct.pack("<I", 0xFFFFFFFF) + b"\xdd\xff\xff\xff\xff" * 9,
        struct.pack("<I", 5) + b"\xdd\xff\xff\xff\xff",
        struct.pack("<I", 5) + b"\xdf\xff\xff\xff\xff",
        struct.pack("<I", 5) + b"\xdb\xff\xff\xff\xff",
        struct.pack("<I", 5) + b"\xc6\xff\xff\xff\xff",
    ],
)
def test_decode_takes_no_memory_for_huge_claims(data: bytes) -> None:
    tracemalloc.start()
    with pytest.raises(WireError):
        decode(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 4 << 20
