"""The engine process: warm JAX, a fork server, and the judge. `python -I -m autograder.grading.engine`.

It is started with an environment rebuilt from an allow list, in an empty folder, and speaks frames on its
standard input and output: a request in, a reply out, until the input ends.
"""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import sys
import threading
import time
import traceback
from functools import partial
from pathlib import Path
from typing import Any

from autograder import course as courses
from autograder.errors import AutograderError, CourseError, UsageError
from autograder.grading.cache import private_folders
from autograder.grading.lean import no_packages_listed
from autograder.sandbox import Level, Starter, policy, starter
from autograder.sandbox.frames import read_frame, write_frame

_FAREWELL = 3.0
"""Seconds to end by itself, when whoever asked is gone."""
_IDLE, _PAUSE = 0.01, 0.3
"""Seconds without a request after which a child is made ready: for the first one, and for each later one."""
TARGET = "autograder.probes.running:run"


def main() -> None:
    # What is imported stays. To look for garbage among it, again and again, would take a sixth of the time.
    gc.disable()
    root, wanted, cache_path, ahead = json.loads(sys.argv[1])
    replies = os.dup(1)
    os.dup2(2, 1)  # whatever prints in this process must not get between the frames
    try:
        children = _start(Path(root), wanted, Path(cache_path) if cache_path else None, ahead)
    except AutograderError as error:
        _say(replies, {"error": str(error), "usage": isinstance(error, UsageError)})
        return
    _say(replies, {"isolation": children.level, "missing": list(children.missing)})
    _serve(Path(root), children, cache_path, replies, ahead)
    os._exit(0)  # All is done. To take JAX apart would take a tenth of a second, for which somebody waits.


def _start(root: Path, wanted: str | None, cache: Path | None, ahead: bool) -> Starter:
    """Imports what children need, then forks the server off: before any solution is read."""
    with no_packages_listed():
        import autograder.checking  # noqa: F401  (and chex with it, which stubs use)
    from autograder.grading.warming import compiled_folder
    from autograder.probes.preparing import prepare, prepare_all
    from autograder.probes.thrift import spare

    if not ahead and wanted != Level.PROCESS:
        prepare_all()
    spare()
    gc.freeze()
    gc.enable()
    # It must be there by now: what a child can see is settled when the server starts.
    compiled = compiled_folder(cache) if cache else None
    return starter(
        Level(wanted) if wanted else None,
        policy(extra=[compiled] if compiled else [], hidden=private_folders(root, cache)),
        TARGET,
        partial(prepare, str(compiled) if compiled else None),
    )


def _import_what_checks_need() -> None:
    """pytest, while the first child runs. The fork server has no use for it."""
    import autograder.checking.session  # noqa: F401

    gc.freeze()


def _serve(root: Path, children: Starter, cache_path: str | None, replies: int, ahead: bool) -> None:
    from autograder.grading.requests import Requests

    course = courses.load(root)
    requests = Requests(course, children, Path(cache_path) if cache_path else None)
    limits = course.exercises[0].limits if course.exercises else courses.Limits()
    ahead = ahead and children.level is not Level.PROCESS
    _end_with_whoever_asks()
    threading.Thread(target=_import_what_checks_need, daemon=True).start()
    patience = _IDLE
    try:
        while True:
            if ahead and not select.select([0], [], [], patience)[0]:
                children.make_ready(limits, requests.likely())
            patience = _PAUSE
            order = json.loads(read_frame(0))
            _say(replies, _answer(requests, order))
            limits = course.exercise(order["exercise"]).limits
    except (EOFError, BrokenPipeError):
        pass
    finally:
        children.close()


def _end_with_whoever_asks() -> None:
    """Ends this process amid its work when nobody waits for it any more: whoever asked may have been killed."""
    if not hasattr(select, "poll"):
        return
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    asked = select.poll()
    asked.register(0, 0)
    main = threading.main_thread().ident
    assert main is not None

    def watch() -> None:
        asked.poll()
        time.sleep(_FAREWELL)  # for an end in good order
        signal.pthread_kill(main, signal.SIGTERM)

    threading.Thread(target=watch, daemon=True).start()


def _answer(requests: Any, order: dict[str, Any]) -> dict[str, Any]:
    try:
        return {"ok": requests.answer(order)}
    except AutograderError as error:
        return {"error": str(error), "course": isinstance(error, CourseError)}
    except Exception as error:
        traceback.print_exc()
        return {"error": f"{type(error).__name__}: {error}", "course": False}


def _say(replies: int, message: dict[str, Any]) -> None:
    write_frame(replies, json.dumps(message).encode())


if __name__ == "__main__":
    main()
