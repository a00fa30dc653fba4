"""Spares a process what JAX does anew for each program, or in each process, though once is enough.

It is called in a process that children are forked off, before it has a back end, and in the one that compiles for
them beforehand. All of it is insides of JAX: where a version has no such inside, nothing is spared, and nothing else
is different.
"""

from __future__ import annotations

import contextlib
import os
from typing import Any

from jax._src import xla_bridge
from jax._src.interpreters import mlir


def spare() -> None:
    """Lets this process, and what is forked off it, look for no plug-ins, make one compiler context only, and lower
    the hash of random keys by text.
    """
    with contextlib.suppress(AttributeError):
        _look_for_no_plugins()
    with contextlib.suppress(AttributeError):
        _share_context()
    with contextlib.suppress(ImportError, AttributeError):
        from autograder.probes.threefry import lower_by_text

        lower_by_text()


def _look_for_no_plugins() -> None:
    """Where the processor is the only platform, no plug-in could be used.

    JAX reads the metadata of every installed package for them, which takes a child 10 ms and more, and imports those
    that it finds.
    """
    if os.environ.get("JAX_PLATFORMS") == "cpu" and not xla_bridge._plugins_registered:
        xla_bridge._plugins_registered = True


def _share_context() -> None:
    """One MLIR context for all programs: JAX makes a new one for each, which takes 5 ms, for it to be freed early.

    Contexts may be shared by modules and by threads; what a program leaves in one are its types and constants.
    """
    context: Any = mlir.make_ir_context()
    mlir.make_ir_context = lambda: context
