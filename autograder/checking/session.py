"""pytest with the checks of one file collected, which runs them as often as there is something to check.

To start pytest and to collect takes four times as long as the checks themselves. So it is done once, in a thread in
which the loop over the tests waits for what is to be checked next.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from types import ModuleType
from typing import Any

import pytest

from autograder.checking.check import Check, checks_of
from autograder.errors import CourseError

# pytest's own plugins that do nothing for a check, and cost time or print.
_UNUSED = (
    "terminal cacheprovider unraisableexception threadexception logging capture junitxml doctest faulthandler "
    "warnings recwarn tmpdir monkeypatch nose pastebin stepwise unittest debugging setuponly setupplan legacypath "
    "skipping"
).split()
_OPTIONS = (
    "--disable-plugin-autoload --import-mode=importlib --noconftest --assert=plain -o python_functions=check_*"
).split() + ["-c", os.devnull, *(f"-pno:{name}" for name in _UNUSED)]

Call = Callable[[str, Any], None]
"""What is done with a check, by its name and its function."""


class Session:
    """The checks of one file, in a session of pytest that stays open.

    Raises:
      CourseError: the file cannot be collected.
    """

    checks: dict[str, Check]
    asked: dict[str, tuple[str, ...]]

    def __init__(self, path: Path) -> None:
        self._plugin = plugin = _Plugin()
        self._thread = Thread(target=_run_pytest, args=(path, plugin), daemon=True)
        # Every exercise calls this module by the same name; one left over would be taken for the next.
        sys.modules.pop(path.stem, None)
        # Compiled files are told from stale ones by size and second: an edit may be neither.
        writes_none, sys.dont_write_bytecode = sys.dont_write_bytecode, True
        try:
            self._thread.start()
            plugin.waits.get()
        finally:
            sys.dont_write_bytecode = writes_none
            sys.modules.pop(path.stem, None)
        self.checks, self.asked = plugin.checks, plugin.asked
        if plugin.errors or not plugin.checks:
            self.close()
            nothing = "pytest found no checks in it. Write one with @check."
            raise CourseError(f"{path}: {(*plugin.errors, nothing)[0]}")

    @property
    def is_open(self) -> bool:
        return self._thread.is_alive()

    def run(self, call: Call) -> None:
        """Lets pytest run each check by `call`; raises what that raises."""
        self._plugin.calls.put(call)
        self._plugin.waits.get()
        error, self._plugin.error = self._plugin.error, None
        if error is not None:
            raise error

    def close(self) -> None:
        here = os.getcwd()
        self._plugin.calls.put(None)
        self._thread.join()
        os.chdir(here)  # pytest has gone back to where it was started


def _run_pytest(path: Path, plugin: _Plugin) -> None:
    try:
        # Without a place to stop at, pytest lists every folder from here to the top.
        places = ["--rootdir", str(path.parent), "--confcutdir", str(path.parent)]
        pytest.main([str(path), *places, *_OPTIONS], plugins=[plugin])
    finally:
        plugin.waits.put(None)


class _Plugin:
    """Collects the checks, and runs them each time that there is a call for it."""

    def __init__(self) -> None:
        self.checks: dict[str, Check] = {}
        self.asked: dict[str, tuple[str, ...]] = {}
        """By check, the names of its arguments."""
        self.errors: list[str] = []
        self.waits: SimpleQueue[None] = SimpleQueue()
        """Gets an item each time that pytest has nothing to do, or has ended."""
        self.calls: SimpleQueue[Call | None] = SimpleQueue()
        self.error: Exception | None = None
        self._call: Call | None = None

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.errors.append(f"not collected: {report.longreprtext.strip().splitlines()[-1]}")

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        marked = [item for item in items if hasattr(getattr(item, "function", None), "__check__")]
        items[:] = marked

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        module: ModuleType = metafunc.module
        self.checks = self.checks or checks_of(module)
        name = metafunc.function.__name__
        if name not in self.checks:
            self.errors.append(f"`{name}` is no check. Put @check(...) above it, or rename it.")
            return
        self.asked[name] = asked = tuple(metafunc.fixturenames)
        # What it asks for is no fixture of pytest's, and is given when it is called.
        if asked:
            metafunc.parametrize(asked, [[None] * len(asked)])

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if self.errors:
            return True
        self.waits.put(None)
        while self._has_call():
            for item, following in zip(session.items, [*session.items[1:], None], strict=True):
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            self._call = None
            self.waits.put(None)
        return True

    def _has_call(self) -> bool:
        """Waits for one; kept nowhere else, since with it goes all that a program gave."""
        self._call = self.calls.get()
        return self._call is not None

    @pytest.hookimpl(tryfirst=True)
    def pytest_pyfunc_call(self, pyfuncitem: pytest.Function) -> bool:
        assert self._call is not None
        try:
            self._call(pyfuncitem.function.__name__, pyfuncitem.function)
        except Exception as error:
            self.error = error
        return True
