"""Makes ready, before there is a request, all that JAX does only once in a process.

What is lowered to a program is never compiled or run; it is the modules that JAX imports for it, and the rules that it
looks up, which a child then has. Two places do it: a child that waits for somebody's next save, on a back end of its
own; and the fork server, once for all its children, without any. The child does one thing more: what `warm` in the
`probes.py` of the exercise names, it runs, so that these operations of JAX's own are there when they are needed.
"""

from __future__ import annotations

import contextlib
import importlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from unittest import mock

import jax
import jax.numpy as jnp
import numpy as np
from jax._src import xla_bridge
from jax._src.interpreters import mlir, pxla

from autograder.probes.probe import PLAIN
from autograder.probes.running import configure
from autograder.probes.warming import warm_up
from autograder.wire import MAX_REQUEST, decode, encode

_MATRIX, _VECTOR = jax.ShapeDtypeStruct((3, 3), "float32"), jax.ShapeDtypeStruct((3,), "float32")
_SEED = jax.ShapeDtypeStruct((), "uint32")
# JAX imports the first two when it lowers and runs its first program, and probes the last one, for keys that note.
_LATE = ("jaxlib.mlir.dialects.mhlo", "jax.experimental.multihost_utils", "jax.extend.random")


def prepare(cache: str | None, likely: bytes, wanted: Callable[[], bool]) -> None:
    """In a child: starts JAX's back end, then makes more and more of JAX ready, until a request is there.

    Args:
      cache: the folder of trusted compiled operations.
      likely: the exercise that a request is expected for, as `likely_exercise` gives it; empty if it is not known.
      wanted: tells whether a request is waiting.
    """
    configure(*PLAIN, cache)
    if wanted():
        return
    jax.block_until_ready(jnp.sin(jax.device_put(np.float32(0))))
    _import_late()
    if likely and not wanted():
        order = decode(likely, max_header=MAX_REQUEST)
        warm_up(order["probes"], order["inputs"])
    for function, shapes in _PROGRAMS:
        if wanted():
            return
        jax.jit(function).lower(*shapes)


def likely_exercise(probes_source: str, inputs: Mapping[str, Any]) -> bytes:
    """What `prepare` is told of an exercise; empty where it has nothing to warm up."""
    if "def warm(" not in probes_source:
        return b""
    return encode({"probes": probes_source, "inputs": dict(inputs)}, max_header=MAX_REQUEST)


def prepare_all() -> None:
    """In the fork server: what can be made ready without a back end and without a thread, which no fork survives.

    JAX has no public way to lower without a back end. Where a version of JAX has no such inside as is taken here,
    nothing is made ready, and each child does it for itself.
    """
    _import_late()
    with contextlib.suppress(Exception), _no_back_end():
        for function, shapes in _PROGRAMS:
            jax.jit(function).trace(*shapes).lower(lowering_platforms=("cpu",))


def _import_late() -> None:
    for name in _LATE:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)


class _NoBackEnd:
    """As much of a back end as lowering asks for."""

    platform = _raw_platform = "cpu"
    platform_version = ""


@contextlib.contextmanager
def _no_back_end() -> Iterator[None]:
    """While it lasts, JAX lowers for no device at all, with one thread, and cannot start a back end."""
    new_context = mlir.make_ir_context

    def one_thread() -> Any:
        context = new_context()
        context.enable_multithreading(False)
        return context

    def refuse(*_: Any, **__: Any) -> Any:
        raise RuntimeError("The fork server has no back end.")

    with (
        mock.patch.object(mlir, "make_ir_context", one_thread),
        mock.patch.object(pxla, "_get_and_check_device_assignment", return_value=(_NoBackEnd(), None, 1)),
        mock.patch.object(xla_bridge, "backends", refuse),
    ):
        yield


def _draw(seed: jax.Array) -> jax.Array:
    one, other = jax.random.split(jax.random.key(seed))
    return jax.random.normal(one, (3,)) + jax.random.uniform(other, (3,))


def _loop(A: jax.Array, b: jax.Array) -> jax.Array:
    b = jax.lax.fori_loop(0, 3, lambda _, x: jnp.where(x > 0, jnp.tanh(A @ x), 0.0), b)
    return jax.lax.scan(lambda x, y: (jnp.exp(x), x * y), b, A)[1]


def _loss(A: jax.Array, b: jax.Array) -> jax.Array:
    return jnp.sum((jax.vmap(lambda row: row @ b)(A) - b[::-1]) ** 2)


_PROGRAMS: tuple[tuple[Callable[..., Any], tuple[Any, ...]], ...] = (
    (_draw, (_SEED,)),
    (_loop, (_MATRIX, _VECTOR)),
    (jax.value_and_grad(_loss), (_MATRIX, _VECTOR)),
    (jax.vmap(jnp.linalg.solve, in_axes=(None, 0)), (_MATRIX, _MATRIX)),
)
