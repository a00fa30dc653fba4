"""Which stubs were saved: by file events where they arrive, and by looking where they do not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

# Milliseconds. A save is a few events at once; waiting longer for more of them would be felt.
_STEP, _DEBOUNCE = 10, 30


@contextmanager
def saves(folder: Path, saved: Callable[[Path], None], deaf: Callable[[str], None]) -> Iterator[None]:
    """Calls `saved`, in a thread, with the path of each `.py` file written, made or removed under `folder`.

    Args:
      deaf: called instead where the system gives no file events, with its reason.
    """
    stop = Event()
    thread = Thread(target=_listen, args=(folder, saved, deaf, stop), daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(1)


def _listen(folder: Path, saved: Callable[[Path], None], deaf: Callable[[str], None], stop: Event) -> None:
    try:
        from watchfiles import watch

        for changes in watch(
            folder, step=_STEP, debounce=_DEBOUNCE, rust_timeout=500, stop_event=stop, raise_interrupt=False
        ):
            for path in {path for _, path in changes if path.endswith(".py")}:
                saved(Path(path))
    except Exception as error:
        # Whatever is wrong with events (too many watches, a strange file system), looking still works.
        deaf(f"{error}" or type(error).__name__)


class Stamps:
    """What files looked like when last seen, to find those that changed since."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._stamps = {path: _stamp(path) for path in paths}
        self._doubtful: set[Path] = set()

    def seen(self, path: Path) -> None:
        """The change of this file, if there was one, is known."""
        self._stamps[path] = _stamp(path)
        self._doubtful.discard(path)

    def changed(self) -> set[Path]:
        """The files that are not as they were when last seen."""
        return {path for path, stamp in self._stamps.items() if _stamp(path) != stamp}

    def missed(self) -> set[Path]:
        """The changed files of which no event came between two looks. At the first it may be on its way."""
        changed = self.changed()
        missed, self._doubtful = changed & self._doubtful, changed
        return missed


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
