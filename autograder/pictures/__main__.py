"""Draws one picture, in a process of its own. `python -I -m autograder.pictures PICTURE.PY PATH PID`.

The values come on stdin; PID is the process that waits for the picture.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from matplotlib.figure import Figure

from autograder.sandbox import kernel
from autograder.wire import decode


class _Values:
    """Observed values by name; None where there is none."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def __getattr__(self, name: str) -> Any:
        return self._values.get(name)


def main() -> None:
    source, path = map(Path, sys.argv[1:3])
    if kernel.SUPPORTED:
        kernel.die_with_parent(signal.SIGKILL)  # a watch may be left while its picture is being drawn
        if os.getppid() != int(sys.argv[3]):  # it was left before
            return
    observed = decode(sys.stdin.buffer.read())
    module = ModuleType("picture")
    exec(compile(source.read_text(encoding="utf-8"), str(source), "exec"), module.__dict__)
    figure = Figure(figsize=(9, 4), dpi=120, layout="constrained")
    text = str(module.draw(figure, *(_Values(observed[name]) for name in ("got", "expected", "inputs"))))
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    figure.savefig(unfinished, format="png", metadata={"Description": text})
    path.with_suffix(".txt").write_text(f"{text}\n", encoding="utf-8")
    os.replace(unfinished, path)
    print(text)


if __name__ == "__main__":
    main()
