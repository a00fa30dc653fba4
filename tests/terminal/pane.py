"""A shell in a pane of tmux: what is typed goes in as from a keyboard, what is seen comes out as text."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from rich.cells import cell_len

GRADE = Path(sys.executable).with_name("grade")
PATIENCE = 90.0
"""Seconds until what should be seen is missed; the machine may have other things to do."""
_LOOK = 0.04
_PROMPT = "READY>"


class Pane:
    """A terminal of `width` columns with a shell in it, in a server of tmux of its own."""

    def __init__(
        self, folder: Path, width: int = 80, height: int = 24, environment: dict[str, str] | None = None
    ) -> None:
        self.folder, self.width = folder, width
        self._count = 0
        self._name = f"grade-{uuid4().hex[:12]}"
        kept = {name: os.environ[name] for name in ("HOME", "TMPDIR", "GRADE_CACHE") if name in os.environ}
        path = f"{GRADE.parent}{os.pathsep}{os.environ['PATH']}"
        whole = {**kept, "PATH": path, "LANG": "C.UTF-8", **(environment or {})}
        # Without line editing the terminal is, at the prompt, as programs find it and leave it.
        shell = f"exec env PS1='{_PROMPT} ' bash --norc --noprofile --noediting"
        size = ["-x", str(width), "-y", str(height)]
        self._tmux("-u", "-f", os.devnull, "new-session", "-d", *size, shell, cwd=folder, env=whole)
        try:
            self.until(_PROMPT)
        except BaseException:
            self.close()
            raise

    def type(self, line: str) -> None:
        self._tmux("send-keys", "-l", line)
        self._tmux("send-keys", "Enter")

    def press(self, *keys: str) -> None:
        """Keys by tmux's names: `q`, `C-c`, `Up`."""
        self._tmux("send-keys", *keys)

    def run(self, command: str, seconds: float = PATIENCE) -> tuple[int, list[str]]:
        """Runs a command to its end: its exit code, and what stands on the screen of it."""
        self.start(command)
        code = self.ended(seconds)
        self.until_true(lambda: self.lines()[-1].startswith(_PROMPT), "the prompt")
        return code, self.lines()[:-2]

    def start(self, command: str) -> None:
        """Types a command; `ended` waits for its end."""
        self._count += 1
        # An interrupt that comes when the command has just ended is not to keep the shell from saying so.
        self.type(f'clear; (trap : INT; {command}; echo "ended with $? ({self._count})")')

    def ended(self, seconds: float = PATIENCE) -> int:
        """The exit code of the command that was started last."""
        end = re.compile(rf"ended with (\d+) \({self._count}\)\n")
        return int(self._await(lambda: end.search(self.text), "the end", seconds)[1])

    @property
    def text(self) -> str:
        """What is on the screen."""
        return "".join(f"{line}\n" for line in self.lines())

    def lines(self) -> list[str]:
        text = self._tmux("capture-pane", "-p", "-t", ":")
        return text.rstrip("\n").split("\n")

    def joined(self) -> list[str]:
        """The lines as they were written, also where the terminal had to break them."""
        return self._tmux("capture-pane", "-p", "-J").rstrip("\n").split("\n")

    def tidy(self) -> None:
        """Asserts that no line is longer than the terminal is wide, so that none was broken within a word."""
        too_long = [line for line in self.joined() if cell_len(line.rstrip()) > self.width]
        assert too_long == []

    def is_tidy(self) -> bool:
        return all(cell_len(line.rstrip()) <= self.width for line in self.joined())

    def styled(self) -> str:
        """What is on the screen, with the sequences that colour it."""
        return self._tmux("capture-pane", "-e", "-p")

    def until(self, *texts: str, seconds: float = PATIENCE) -> str:
        """Waits until all these texts are on the screen at once; what is on it then."""
        return self._await(
            lambda: next((seen for seen in [self.text] if all(text in seen for text in texts)), None),
            " and ".join(map(repr, texts)),
            seconds,
        )

    def until_true(self, true: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
        self._await(true, what, seconds)

    def _await(self, found: Callable[[], object], what: str, seconds: float):
        end = time.monotonic() + seconds
        while not (seen := found()):
            assert time.monotonic() < end, f"{what} did not come; on the screen is:\n{self.text}"
            time.sleep(_LOOK)
        return seen

    def record(self) -> Path:
        """From now on, all that is written to the terminal is kept in this file."""
        path = self.folder.parent / "written"
        self._tmux("pipe-pane", "-o", f"cd /; exec cat >> {shlex.quote(str(path))}")
        return path

    def resize(self, width: int, height: int = 24) -> None:
        self.width = width
        self._tmux("resize-window", "-x", str(width), "-y", str(height))

    @property
    def cursor_is_seen(self) -> bool:
        return self._tmux("display-message", "-p", "#{cursor_flag}").strip() == "1"

    def settings(self) -> str:
        """The terminal's settings as `stty -a` tells them, but for its size."""
        file = self.folder.parent / "settings"
        file.unlink(missing_ok=True)
        self.type(
            f"stty -a > {shlex.quote(str(file))}.new; mv {shlex.quote(str(file))}.new {shlex.quote(str(file))}"
        )
        self.until_true(file.exists, "the settings")
        return re.sub(r"rows \d+; columns \d+;", "", file.read_text())

    def close_window(self) -> None:
        """What happens to programs when a person closes the window they run in."""
        self._tmux("new-window", "-d", "sleep 600")
        self._tmux("kill-window", "-t", ":0")

    def close(self) -> None:
        self._tmux("kill-server")

    def _tmux(self, *words: str, **options: object) -> str:
        command = ["tmux", "-L", self._name, *words]
        done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
        assert done.returncode == 0, f"{shlex.join(command)}: {done.stderr}"
        return done.stdout


def left_behind(folder: Path) -> list[str]:
    """The processes that work in this folder or were given its name: `grade`, its engine and all its children."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            where = os.readlink(process / "cwd")
        except OSError:
            continue
        ours = "tmux" not in command and "noediting" not in command
        if ours and (str(folder) in command or where.startswith(str(folder))):
            found.append(f"{process.name}: {command}")
    return found
