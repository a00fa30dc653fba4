"""What an import of JAX can do without."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from importlib import metadata
from typing import Any


@contextlib.contextmanager
def no_packages_listed() -> Iterator[None]:
    """While it lasts, no installed package is found by a look at all of them.

    JAX does that when it is imported, for a plug-in to AMD's processors: it reads the metadata of every package,
    which takes a twentieth of a second and more. Here nothing but the CPU is computed on.
    """
    distributions = metadata.distributions

    def none(**_: Any) -> Iterator[metadata.Distribution]:
        return iter(())

    metadata.distributions = none
    try:
        yield
    finally:
        metadata.distributions = distributions
