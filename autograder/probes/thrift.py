"""Spares a process what JAX does anew for each program, or in each process, though once is enough.

It is called in a process that children are forked off, before it has a back end. Both things are insides of JAX:
where a version of it has no such inside, nothing is spared, and nothing else is different.
"""

from __future__ import annotations

import contextlib
import os
from typing import Any

from jax._src import xla_bridge
from jax._src.interpreters import mlir


def spare() -> None:
    """Lets this process, and what is forked off it, look for no plug-ins and make one compiler context only."""
    with contextlib.suppress(AttributeError):
        _look_for_no_plugins()
    with contextlib.suppress(AttributeError):
        _share_context()


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
