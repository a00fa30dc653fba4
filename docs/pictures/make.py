"""Makes the two pictures of the README: a verdict on the terminal, and the page. `make pictures`."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
COURSE = ("course.toml", "exercises", "solutions")

SHOWN = "vmap/pdf"
ANSWERS = {
    "arrays/chebyshev": "mistakes/arcsine.py",
    "arrays/immutability": "solution.py",
    SHOWN: "mistakes/variance_as_deviation.py",
}
"""Which answer each exercise gets, of those that the course holds."""

COLUMNS = 80
WINDOW = (1000, 1500)
SEEN = 1208
"""How much of its height is kept."""
THEME = TerminalTheme(
    (22, 24, 29),
    (214, 217, 222),
    [(60, 64, 72), (242, 119, 122), (126, 200, 130), (240, 200, 110), (110, 165, 240), (200, 150, 230),
     (95, 200, 215), (214, 217, 222)],
)  # fmt: skip

# Rich's own names a font on the network; this one takes what the reader's system has.
SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">
<title>The verdict of grade on a wrong answer, with its diagnosis</title>
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
.{unique_id}-title {{ font-family: system-ui, sans-serif; font-size: 18px; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g></g>
</svg>
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        course = Path(folder)
        for name in COURSE:
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
            copy(ROOT / name, course / name)
        answer(course)
        (HERE / "terminal.svg").write_text(drawn(verdict(course)), encoding="utf-8")
        (HERE / "page.png").write_bytes(photographed(page(course)))


def answer(course: Path) -> None:
    from autograder.course import load

    for name, file in ANSWERS.items():
        exercise = load(course).exercise(name)
        shutil.copy(exercise.folder / file, exercise.stub)


def grade(course: Path, *words: str) -> str:
    """What `grade` writes on a terminal of the usual width."""
    tools = Path(sys.executable).parent
    path = f"{tools}{os.pathsep}{os.environ['PATH']}"
    look = {"FORCE_COLOR": "1", "TERM": "xterm", "COLUMNS": str(COLUMNS)}
    environment = {**os.environ, "PATH": path, **look}
    command = [str(tools / "grade"), *words]
    done = subprocess.run(command, cwd=course, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1, (
        f"`grade {' '.join(words)}` ended with {done.returncode}: {done.stderr[-500:]}"
    )
    return done.stdout


def verdict(course: Path) -> str:
    written = grade(course, SHOWN)
    return f"$ \x1b[1mgrade {SHOWN}\x1b[0m\n{written}"


def drawn(written: str) -> str:
    console = Console(record=True, width=COLUMNS + 1, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(written.rstrip("\n")), end="\n\n")  # the last line would be cut at its foot
    return console.export_svg(title=f"grade {SHOWN}", theme=THEME, code_format=SVG, unique_id="grade")


def page(course: Path) -> Path:
    grade(course, *ANSWERS, "--html", "page.html")
    return course / "page.html"


def photographed(page: Path) -> bytes:
    """The upper part of a page as Chromium shows it, in few colours."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        raise SystemExit("The picture of the page needs Chromium (on Debian: apt-get install chromium).")
    photo = page.with_suffix(".png")
    size = "--window-size={},{}".format(*WINDOW)
    options = ["--headless", "--no-sandbox", "--hide-scrollbars", size, f"--screenshot={photo}"]
    subprocess.run([chromium, *options, page.as_uri()], check=True, capture_output=True)
    small = io.BytesIO()
    Image.open(photo).convert("RGB").crop((0, 0, WINDOW[0], SEEN)).quantize(128).save(
        small, "PNG", optimize=True
    )
    return small.getvalue()


if __name__ == "__main__":
    main()
