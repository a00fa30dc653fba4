"""How `--help` looks: plain lines that fit a terminal and a pipe alike."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.console import Console, ConsoleOptions
from rich.text import Text

from autograder.views.screen import Screen

if TYPE_CHECKING:
    from cyclopts.help import HelpPanel

_WIDEST_LABEL = 24


class PlainHelp:
    """A help formatter, as cyclopts calls it for the usage line, the description and each panel."""

    def __call__(self, console: Console, options: ConsoleOptions, panel: HelpPanel) -> None:
        if not panel.entries:
            return
        screen = Screen(console)
        screen.write(str(panel.title), style="bold")
        rows = [
            (", ".join(item.display_labels_with_metavar), _plain(item.description)) for item in panel.entries
        ]
        width = min(_WIDEST_LABEL, max(len(label) for label, _ in rows))
        for label, description in rows:
            screen.write(description, lead=Text.assemble("  ", (f"{label:<{width}}", "cyan"), "  "))
        screen.blank()

    def render_usage(self, console: Console, options: ConsoleOptions, usage: object) -> None:
        Screen(console).write(_plain(usage))

    def render_description(self, console: Console, options: ConsoleOptions, description: object) -> None:
        screen = Screen(console)
        for paragraph in _plain(description).split("\n\n"):
            screen.write(" ".join(paragraph.split()))
            screen.blank()


def _plain(text: object) -> str:
    """The words of whatever cyclopts makes of a help text."""
    if text is None or isinstance(text, str):
        return text or ""
    # So wide that no line of it is broken here: that is for the screen to do.
    console = Console(file=io.StringIO(), width=1000, no_color=True, force_terminal=False)
    with console.capture() as capture:
        console.print(text)
    return "\n".join(line.rstrip() for line in capture.get().split("\n")).strip()
