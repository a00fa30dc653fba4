"""What a probe gave: a value, or how it ended without one; and all that was observed of a program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from autograder.errors import WireError
from autograder.wire import decode, encode


@dataclass(frozen=True)
class Frame:
    """A place in the learner's own file where an exception passed."""

    function: str
    line: int


@dataclass(frozen=True)
class Failure:
    """An exception, as far as a grader needs it."""

    type: str
    """Qualified name of the class, as in `jax.errors.TracerBoolConversionError`."""
    message: str
    frames: tuple[Frame, ...] = ()
    """The learner's own frames, outermost first."""
    text: str | None = None
    """The offending source line of a syntax error."""
    origin: str = ""
    """The function that raised it, as in `jax._src.core.concretize`; empty where it was the learner's own code."""


@dataclass(frozen=True)
class Observation:
    """What came of one probe.

    `kind` is "value", or the status of every check that reads it: "raised", "timed_out", "crashed",
    "missing", "not_attempted", "failed" (a result that is no data) or "ungraded".
    """

    kind: str
    value: Any = None
    reason: str | None = None
    message: str | None = None
    failure: Failure | None = None

    def to_plain(self) -> dict[str, Any]:
        """Plain data that `encode` takes."""
        return {
            "kind": str(self.kind),
            "value": self.value,
            "reason": None if self.reason is None else str(self.reason),
            "message": self.message,
            "failure": asdict(self.failure) if self.failure else None,
        }

    @classmethod
    def from_plain(cls, plain: Any) -> Observation:
        """The inverse of `to_plain`. Raises `WireError` for anything that is not its result."""
        match plain:
            case {
                "kind": str(kind),
                "value": value,
                "reason": str() | None as reason,
                "message": str() | None as message,
                "failure": failure,
            }:
                failure = None if failure is None else failure_from_plain(failure)
                return cls(kind, value, _cut(reason, 100), _cut(message, 5000), failure)
        raise WireError("not an observation")


def failure_from_plain(plain: Any) -> Failure:
    """A `Failure` from its plain form, each part checked and cut to a sane length."""
    match plain:
        case {
            "type": str(kind),
            "message": str(message),
            "frames": list() | tuple() as frames,
            "text": str() | None as text,
            "origin": str(origin),
        }:
            own = tuple(_frame_from_plain(frame) for frame in frames[-50:])
            return Failure(kind[:200], message[:5000], own, _cut(text, 500), origin[:200])
    raise WireError("not a failure")


def _frame_from_plain(plain: Any) -> Frame:
    match plain:
        case {"function": str(function), "line": int(line)}:
            return Frame(function[:200], line)
    raise WireError("not a frame")


def _cut(text: str | None, limit: int) -> str | None:
    return None if text is None else text[:limit]


@dataclass(frozen=True)
class Observations:
    """The observations of one program, by the name of the probe, with remarks on how it behaved."""

    probes: Mapping[str, Observation]
    remarks: tuple[str, ...] = ()
    seconds: float = 0.0
    isolation: str = "none"
    missing: tuple[str, ...] = field(default=())
    """What the isolation level lacked."""

    def encode(self) -> bytes:
        """The observations as bytes, which `decode` reads."""
        return encode(
            {
                "probes": {name: item.to_plain() for name, item in self.probes.items()},
                "remarks": list(self.remarks),
                "seconds": self.seconds,
                "isolation": self.isolation,
                "missing": list(self.missing),
            }
        )

    @classmethod
    def decode(cls, data: bytes) -> Observations:
        """The inverse of `encode`. Raises `WireError` for bytes that are not its result."""
        match decode(data):
            case {
                "probes": dict(probes),
                "remarks": list(remarks),
                "seconds": float(seconds),
                "isolation": str(isolation),
                "missing": list(missing),
            }:
                observed = {name: Observation.from_plain(item) for name, item in probes.items()}
                return cls(observed, tuple(remarks), seconds, isolation, tuple(missing))
        raise WireError("not the observations of a program")
