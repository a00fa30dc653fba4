"""Inside the sandbox: loads a submission, runs the probes on it, and replies with what was observed."""

from __future__ import annotations

import os
import sys
import threading
import time
import traceback
from collections.abc import Callable
from types import FrameType
from typing import Any

import jax
import numpy as np

from autograder.observation import Failure, Frame, Observation
from autograder.probes.learner import Learner, MissingName, Unanswered
from autograder.probes.loading import load, load_cells
from autograder.probes.plain import plain
from autograder.probes.probe import Probe, probes_of
from autograder.wire import MAX_REQUEST, NotPlain, decode, encode

Reply = Callable[[bytes], None]

_MAX_MESSAGE = 2000


def run(request: bytes, reply: Reply) -> None:
    """Runs the probes that `request` names on the submission it holds; one reply a probe, as soon as it is there.

    Replies: "loading" before the first line of the submission runs, "cell" before each of its cells, "loaded" after,
    with the settings that it changed, then one for each probe. Whoever reads them knows from the last one where a
    program that never came back had got to.
    """
    order = decode(request, max_header=MAX_REQUEST)
    lock = threading.Lock()

    def say(kind: str, **content: Any) -> None:
        with lock:
            reply(encode({"kind": kind, **content}))

    configure(order["devices"], order["x64"], order["cache"])
    probes = probes_of(load("probes", order["probes_path"], order["probes"].encode()))
    inputs = order["inputs"]
    say("loading")
    _watch_clock(say, order["filename"], order["cpu"])
    before = configuration()
    try:
        module = load_cells(
            order["name"],
            order["filename"],
            order["cells"],
            notebook=order["notebook"],
            before_each=lambda place: say("cell", place=place),
        )
    except BaseException as error:
        failed = observe_failure(error, order["filename"], loading=True)
        for name in order["run"]:
            say("probe", name=name, observation=failed.to_plain())
        return
    say("loaded", changed=restore(before))
    learner = Learner(module, order["filename"])
    for name in order["run"]:
        probe, function = probes[name]
        observed = observe(probe, function, learner, inputs)
        send(say, name, observed)
        restore(before)


def send(say: Callable[..., None], name: str, observed: Observation) -> None:
    """Sends what was observed of a probe, or that it can't be sent."""
    try:
        say("probe", name=name, observation=observed.to_plain())
    except NotPlain as error:
        say("probe", name=name, observation=not_data(error).to_plain())
    except RecursionError:
        # JAX, asked to take apart a nest of thousands of tuples, uses up the limit for good: room to say so.
        sys.setrecursionlimit(sys.getrecursionlimit() + 1000)
        say("probe", name=name, observation=observed.to_plain())


def configure(devices: int, x64: bool, cache: str | None) -> None:
    """Settings of this process, to be made before JAX computes anything."""
    jax.config.update("jax_traceback_filtering", "off")
    if devices > 1:
        jax.config.update("jax_num_cpu_devices", devices)
    if x64:
        jax.config.update("jax_enable_x64", True)
    if cache and os.path.isdir(cache):
        jax.config.update("jax_compilation_cache_dir", cache)
        # Read only: what takes no hour to compile is not to be kept, and JAX does not try and warn.
        jax.config.update("jax_persistent_cache_min_compile_time_secs", 3600)
        jax.config.update("jax_persistent_cache_min_entry_size_bytes", -1)
        jax.config.update("jax_persistent_cache_enable_xla_caches", "none")


def observe(
    probe: Probe, function: Callable[..., Any], learner: Learner, inputs: dict[str, Any]
) -> Observation:
    """What comes of one probe; exceptions of the learner's code are an observation like any other."""
    try:
        given = {name: fresh(inputs[name]) for name in probe.inputs}
        return Observation("value", plain(function(learner, **given)))
    except NotPlain as error:
        return not_data(error)
    except BaseException as error:
        return observe_failure(error, learner.filename)


def fresh(value: Any) -> Any:
    """A copy of an input, as learners know values: arrays as JAX arrays, the rest as Python values."""
    if isinstance(value, np.ndarray):
        # Not jnp.asarray: that compiles a program for each shape.
        return jax.device_put(value.copy())
    if isinstance(value, list | tuple):
        return type(value)(fresh(item) for item in value)
    if isinstance(value, dict):
        return {key: fresh(item) for key, item in value.items()}
    return value


def not_data(error: NotPlain) -> Observation:
    """The observation of a result that can't be sent."""
    return Observation("failed", reason="not_data", message=f"The result is {error}.")


def observe_failure(error: BaseException, filename: str, *, loading: bool = False) -> Observation:
    """The observation that an exception makes: its status, reason, and the learner's own frames."""
    frames = _frames(error, filename)
    failure = Failure(_class_name(error), _message(error), tuple(frames), origin=_origin(error, filename))
    if isinstance(error, MissingName):
        return Observation("missing", reason="missing_name", message=str(error))
    if isinstance(error, Unanswered):
        return Observation("not_attempted", reason="unanswered", message=str(error))
    if isinstance(error, NotImplementedError) and not failure.origin:
        return Observation("not_attempted", reason="todo", failure=failure)
    if isinstance(error, SyntaxError) and loading and error.filename == filename:
        place = (Frame("<module>", error.lineno or 0),)
        failure = Failure(_class_name(error), str(error.msg), place, error.text)
        return Observation("raised", reason="syntax_error", failure=failure)
    if isinstance(error, MemoryError) or "RESOURCE_EXHAUSTED" in failure.message:
        return Observation("crashed", reason="out_of_memory", failure=failure)
    if isinstance(error, SystemExit | KeyboardInterrupt | GeneratorExit):
        return Observation("crashed", reason="exited", failure=failure)
    return Observation("raised", reason="exception", failure=failure)


def _frames(error: BaseException, filename: str) -> list[Frame]:
    walked = traceback.walk_tb(error.__traceback__)
    return [
        Frame(
            frame.f_code.co_qualname if hasattr(frame.f_code, "co_qualname") else frame.f_code.co_name, line
        )
        for frame, line in walked
        if frame.f_code.co_filename == filename
    ][-20:]


def _origin(error: BaseException, filename: str) -> str:
    """The innermost function of the traceback, by its module and name; empty if it lies in the submission."""
    last: FrameType | None = None
    for frame, _ in traceback.walk_tb(error.__traceback__):
        last = frame
    if last is None or last.f_code.co_filename == filename:
        return ""
    return f"{last.f_globals.get('__name__')}.{last.f_code.co_name}"


def _class_name(error: BaseException) -> str:
    kind = type(error)
    name = str(kind.__qualname__)
    return name if kind.__module__ == "builtins" else f"{kind.__module__}.{name}"


def _message(error: BaseException) -> str:
    try:
        # Half a character (a lone surrogate) could not be sent.
        return str(error)[:_MAX_MESSAGE].encode(errors="replace").decode()
    except BaseException:
        return "(its message cannot be shown)"


SETTINGS = (
    "jax_enable_x64",
    "jax_debug_nans",
    "jax_debug_infs",
    "jax_disable_jit",
    "jax_default_matmul_precision",
    "jax_numpy_dtype_promotion",
    "jax_numpy_rank_promotion",
    "jax_threefry_partitionable",
    "jax_enable_custom_prng",
    "jax_default_prng_impl",
    "jax_debug_key_reuse",
)


def configuration() -> dict[str, Any]:
    """The settings of JAX that decide what a program computes."""
    return {name: getattr(jax.config, name) for name in SETTINGS if hasattr(jax.config, name)}


def restore(before: dict[str, Any]) -> list[str]:
    """Puts changed settings back; their names."""
    changed = [name for name, value in configuration().items() if value != before[name]]
    for name in changed:
        jax.config.update(name, before[name])
    return changed


def _watch_clock(say: Callable[..., None], filename: str, cpu: float) -> None:
    """Reports, shortly before time runs out, which line of the submission is being run."""
    main = threading.main_thread().ident
    deadline = time.process_time() + 0.7 * cpu

    def watch() -> None:
        while time.process_time() < deadline:
            time.sleep(0.1)
        frame = sys._current_frames().get(main or 0)
        inside = frame is not None and frame.f_code.co_filename != filename
        while frame is not None and frame.f_code.co_filename != filename:
            frame = frame.f_back
        if frame is not None:
            say("still", function=frame.f_code.co_name, line=frame.f_lineno, inside=inside)

    threading.Thread(target=watch, daemon=True).start()
