"""What was observed of an exercise at one seed, in a file: the inputs, the reference, the known mistakes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgpack

from autograder.course import Exercise
from autograder.errors import WireError
from autograder.observation import Observation
from autograder.recorded.about import damaged, record_path
from autograder.wire import decode, encode

_HEAD = b"autograder record 1\n"
_CHECKSUM = 32

Observed = Mapping[str, Observation]
"""By probe, what it gave."""


@dataclass(frozen=True)
class Record:
    """What is compared with a learner's program at one seed.

    The inputs are part of it: another version of NumPy may draw others, to which the rest would not belong.
    """

    inputs: Mapping[str, Any]
    reference: Observed
    mistakes: Mapping[str, Sequence[tuple[Mapping[str, Any], Observed]]]
    """By known mistake, of each of its variants: by check what became of it, as plain data, and its observations."""


def write_record(record: Record, sources: str) -> bytes:
    """The bytes of a record, checksummed.

    Args:
      sources: what `sources_digest` says of the probes and checks that it belongs to.

    Raises:
      NotPlain: one of its values is no plain data, or is too large.
    """
    # Each value is a frame of its own, as it was when it came out of the sandbox: all together may be too much.
    content: bytes = msgpack.packb(
        {
            "sources": sources,
            "inputs": encode(dict(record.inputs)),
            "reference": _frames(record.reference),
            "mistakes": {
                name: [[encode(outcomes), _frames(observed)] for outcomes, observed in variants]
                for name, variants in record.mistakes.items()
            },
        }
    )
    return _HEAD + hashlib.sha256(content).digest() + content


def read_record(exercise: Exercise, seed: int) -> Record:
    """The record of an exercise of a bundle.

    Raises:
      CourseError: the file is missing, is not whole, or belongs to other probes or checks: the bundle is damaged.
    """
    path = record_path(exercise.folder, seed)
    try:
        return _parse(path.read_bytes(), sources_digest(exercise.folder))
    except (OSError, WireError, ValueError, TypeError, KeyError, AttributeError):
        raise damaged(path) from None


def sources_digest(folder: Path) -> str:
    """What tells the probes and checks in a folder from others; whatever ends their lines."""
    total = hashlib.sha256()
    for name in ("probes.py", "checks.py"):
        data = (folder / name).read_bytes().replace(b"\r\n", b"\n")
        total.update(len(data).to_bytes(8, "little") + data)
    return total.hexdigest()


def _parse(data: bytes, sources: str) -> Record:
    head, checksum = data[: len(_HEAD)], data[len(_HEAD) : len(_HEAD) + _CHECKSUM]
    content = data[len(_HEAD) + _CHECKSUM :]
    if head != _HEAD or hashlib.sha256(content).digest() != checksum:
        raise WireError("not a whole record of this version")
    plain = msgpack.unpackb(content)
    if plain["sources"] != sources:
        raise WireError("a record of other probes or checks")
    return Record(
        decode(plain["inputs"]),
        _observed(plain["reference"]),
        {
            name: [(decode(outcomes), _observed(frames)) for outcomes, frames in variants]
            for name, variants in plain["mistakes"].items()
        },
    )


def _frames(observed: Observed) -> dict[str, bytes]:
    return {name: encode(item.to_plain()) for name, item in observed.items()}


def _observed(frames: Mapping[str, bytes]) -> dict[str, Observation]:
    return {name: Observation.from_plain(decode(frame)) for name, frame in frames.items()}
