"""Resource limits of this process, on every platform that has some."""

from __future__ import annotations

import os
import sys

try:
    import resource
except ImportError:  # not a POSIX system
    resource = None  # type: ignore[assignment]


def limit(memory_mb: int, cpu_seconds: float, file_mb: int = 0) -> None:
    """Resource limits; those that a platform lacks are left out. A file written may have `file_mb` megabytes.

    The CPU limit here is only the backstop of the one that the grader keeps from outside.
    """
    cpu = int(cpu_seconds) + 5
    _set("RLIMIT_CPU", cpu, cpu + 1)
    _set("RLIMIT_CORE", 0)
    _set("RLIMIT_FSIZE", file_mb << 20)
    _set("RLIMIT_NOFILE", 64)
    _set("RLIMIT_MEMLOCK", 0)
    _set("RLIMIT_MSGQUEUE", 0)
    if sys.platform == "linux":
        # Address space is no measure of memory: XLA reserves far more than it uses.
        _set("RLIMIT_DATA", memory_mb << 20)


def limit_address_space() -> None:
    """Bounds the tables that the kernel keeps for pages: half a percent of the addresses that are used.

    No limit on memory counts them. JAX's own addresses are far below, and grow with the number of processors.
    """
    _set("RLIMIT_AS", (64 + (os.cpu_count() or 1)) << 30)


def _set(name: str, soft: int, hard: int | None = None) -> None:
    number = getattr(resource, name, None)
    if resource is None or number is None:
        return
    hard = soft if hard is None else hard
    ceiling = resource.getrlimit(number)[1]
    if ceiling != resource.RLIM_INFINITY:
        soft, hard = min(soft, ceiling), min(hard, ceiling)
    resource.setrlimit(number, (soft, hard))
