"""The workers of a Dask cluster, seen from the machine that holds the gradebook."""

from __future__ import annotations

import logging
import time
import warnings
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from types import TracebackType
from typing import Any, Self
from uuid import uuid4

from autograder.classroom import remote
from autograder.classroom.addresses import Certificates, insist_on_address, security
from autograder.classroom.remote import About, Place
from autograder.classroom.sameness import differences, fingerprint
from autograder.classroom.workers import insist_on_isolation
from autograder.course import Course
from autograder.errors import GraderError, UsageError

_CONNECT = 20
_FIRST_WORKER = 20
"""Seconds to wait for the scheduler, and for a worker to be there."""
_FAREWELL = 5
_NO_WORKER = 120.0
"""Seconds without any worker after which none is expected any more."""


class ClusterWorkers:
    """The workers of a cluster, each of which has the same course and versions as this machine.

    Args:
      address: the scheduler's.
      certificates: for TLS, which an address on another machine needs.
      unsafe: whether learners' programs may be run where they cannot be kept apart.

    Raises:
      UsageError: nobody answers, TLS is needed, a worker is not the same, or its isolation does not suffice.
    """

    def __init__(
        self,
        course: Course,
        address: str,
        certificates: Certificates,
        isolation: str | None = None,
        *,
        unsafe: bool = False,
    ) -> None:
        self._address = address
        self._client = _connected(address, certificates)
        self._name = f"grade-{uuid4().hex}"
        try:
            about = self._prepare(course, isolation)
            if not unsafe:
                insist_on_isolation(about.isolation, about.isolation_missing, "on the workers")
            self.places = self._threads()
        except BaseException:
            self._close()
            raise
        self.isolation, self.isolation_missing = about.isolation, about.isolation_missing
        self.prove = partial(remote.prove, self._name, about.mark)
        self.grade = partial(remote.grade, self._name, about.mark)
        self.grade_afresh = partial(remote.grade_afresh, self._name, about.mark)
        # Not pure: what failed once would else have failed for good.
        self.pool = self._client.get_executor(pure=False)
        self._without_since: float | None = None

    def _prepare(self, course: Course, isolation: str | None) -> About:
        """Makes a place to grade at on each worker; what they all say of themselves."""
        try:
            self._client.wait_for_workers(1, timeout=_FIRST_WORKER)
            self._client.register_plugin(Place(self._name, isolation))
            said = self._client.run(remote.describe, self._name)
        except TimeoutError:
            raise UsageError(
                f"No worker is there at {self._address}. Start some, each in the course's folder: "
                f"dask worker {self._address}."
            ) from None
        except Exception as error:  # the workers' own, which may be of any kind
            raise UsageError(
                f"The workers at {self._address} cannot grade ({type(error).__name__}: {error}). Install the same "
                "versions on every machine."
            ) from None
        return _common(said, fingerprint(course))

    def _threads(self) -> int:
        try:
            if self._client.status == "running":
                return sum(self._client.nthreads().values())
        except Exception:  # of many kinds, and all mean the same
            pass
        raise GraderError(
            f"The scheduler at {self._address} is gone. What is graded is kept, and the same command goes on."
        )

    def look_after(self) -> None:
        threads, now = self._threads(), time.monotonic()
        if threads:
            self.places, self._without_since = threads, None
            return
        self._without_since = since = self._without_since or now
        if now - since > _NO_WORKER:
            raise GraderError(
                f"All workers at {self._address} are gone. What is graded is kept: start workers, and run the same "
                "command again."
            )

    def _close(self) -> None:
        with suppress(Exception):  # whoever is gone needs no farewell
            if self._client.status == "running":
                self._client.unregister_worker_plugin(self._name)
        self._client.close(timeout=_FAREWELL)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()


def _connected(address: str, certificates: Certificates) -> Any:
    from distributed import Client

    insist_on_address(address)
    secured = security(address, certificates)
    _silence()
    try:
        with warnings.catch_warnings(action="ignore"):  # of other versions, which are looked at here
            return Client(
                address, security=secured, timeout=_CONNECT, set_as_default=False, name="grade class"
            )
    except Exception as error:
        reason = " ".join(str(error).split()).rstrip(".")[:200]
        raise UsageError(
            f"There is no scheduler to be reached at {address} ({reason}). Look at the address, at the certificates, "
            "and whether `dask scheduler` runs there."
        ) from None


def _silence() -> None:
    """Keeps Dask's log off the screen: what matters of it is an error of ours."""
    for name in list(logging.root.manager.loggerDict):
        if name.split(".")[0] in ("distributed", "tornado"):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _common(said: Mapping[str, Mapping[str, Any]], here: Mapping[str, str]) -> About:
    """What all workers are; one that has joined this very moment is looked at when it gets work.

    Raises:
      UsageError: one has a problem, or is not as the others or as this machine.
    """
    abouts: dict[str, About] = {}
    for address, words in sorted(said.items()):
        if words["problem"]:
            raise UsageError(f"The worker {address} cannot grade: {words['problem']}")
        if words["about"]:
            abouts[address] = about = About(**words["about"])
            other = differences(here, about.fingerprint)
            if other:
                raise UsageError(
                    f"The worker {address} is not as this machine: it has {other}. Put the same course and the same "
                    "versions on every machine."
                )
    levels = {about.isolation: address for address, about in abouts.items()}
    if len(levels) != 1:
        found = ", ".join(f"`{level}` on {address}" for level, address in levels.items()) or "none yet"
        raise UsageError(
            f"The workers do not have the same isolation: {found}. Name one that all have, with --isolation."
        )
    missing = dict.fromkeys(item for about in abouts.values() for item in about.isolation_missing)
    return About(dict(here), next(iter(levels)), tuple(missing))
