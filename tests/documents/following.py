"""Documents as they are followed: commands run, files written and edited, in the order in which they stand."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from courses import ROOT

from autograder.course import COMMANDS

DOCUMENTS = tuple(
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
)

_FENCE = re.compile(r"^```(\w*)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LONG = re.compile(r"^\$ (?:.*\\\n)+.*$", re.MULTILINE)
"""A command that goes on in the next line."""
_TITLE = re.compile(r'title="([^"]+)"')


@dataclass(frozen=True)
class Command:
    """What is typed after `$ `, and what the document says comes of it: nothing where it says nothing."""

    text: str
    output: tuple[str, ...] = ()


@dataclass(frozen=True)
class Text:
    """A block that stands for a file, named in its title; for an edit of it where its language is "diff"."""

    language: str
    path: str
    text: str


def blocks(document: str) -> Iterator[tuple[str, str, str]]:
    """Language, title and text of each fenced block."""
    for language, rest, text in _FENCE.findall((ROOT / document).read_text(encoding="utf-8")):
        title = _TITLE.search(rest)
        yield language, title[1] if title else "", text


def steps(document: str) -> Iterator[Command | Text]:
    """What a reader does, in order."""
    for language, title, text in blocks(document):
        if language == "console":
            yield from _commands(text)
        elif title:
            yield Text(language, title, text)


def _commands(text: str) -> Iterator[Command]:
    assert text.startswith("$ "), f"A console block begins with a command, not with:\n{text}"
    whole = _LONG.sub(lambda found: re.sub(r" *\\\n *", " ", found[0]), text)
    for part in re.split(r"^\$ ", whole, flags=re.MULTILINE)[1:]:
        command, *output = part.rstrip().splitlines()
        yield Command(command, tuple(output))


def commands(document: str) -> list[str]:
    """The commands of a document, without comments."""
    return [_bare(step.text) for step in steps(document) if isinstance(step, Command)]


def _bare(command: str) -> str:
    return re.sub(r"\s+# .*", "", command)


def follow(
    document: str,
    folder: Path,
    env: Mapping[str, str],
    elsewhere: Container[str] = (),
    before: Mapping[str, Callable[[], None]] | None = None,
) -> None:
    """Does what the document says, beginning in `folder`; what it shows must be what is seen.

    Args:
      elsewhere: commands that are left out.
      before: by command, what somebody does first that no command of the document does.
    """
    for step in steps(document):
        if isinstance(step, Text):
            _write(folder, step)
        elif _bare(step.text) not in elsewhere:
            (before or {}).get(_bare(step.text), lambda: None)()
            _run(step, folder, env)
            if step.text.startswith("cd "):
                folder = (folder / step.text.removeprefix("cd ")).resolve()


def _run(command: Command, folder: Path, env: Mapping[str, str]) -> None:
    done = subprocess.run(
        ["bash", "-c", command.text], cwd=folder, env=env, capture_output=True, text=True, timeout=300
    )
    said = f"$ {command.text}\n{done.stdout}\n{done.stderr}"
    assert done.returncode in ((0, 1) if _may_fail(command) else (0,)), said
    assert "Traceback" not in said, said
    if command.output:
        assert alike("\n".join(command.output), done.stdout), f"The document shows another output:\n{said}"


def _may_fail(command: Command) -> bool:
    """Whether exit code 1 is a verdict, "not passed yet", and no error, or the document shows what was wrong."""
    program, *words = command.text.split()
    graded = program == "pytest" or (program == "grade" and not {*words[:1]} & {*COMMANDS})
    return graded or bool(command.output)


def _write(folder: Path, block: Text) -> None:
    path = folder / block.path
    if block.language == "diff":
        path.write_text(edited(path.read_text(encoding="utf-8"), block.text), encoding="utf-8")
    elif block.path == "course.toml":
        path.write_text(_with_entry(path.read_text(encoding="utf-8"), block.text), encoding="utf-8")
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, encoding="utf-8")


def edited(text: str, diff: str) -> str:
    """A text in which each run of lines with `-` has become the lines with `+` after it."""
    for old, new in re.findall(r"((?:^-.*\n)+)((?:^\+.*\n)*)", diff, re.MULTILINE):
        gone, come = (re.sub(r"^[-+]", "", part, flags=re.MULTILINE) for part in (old, new))
        assert text.count(gone) == 1, f"This stands there {text.count(gone)} times, and should once:\n{gone}"
        text = text.replace(gone, come)
    return text


def _with_entry(text: str, entry: str) -> str:
    """`course.toml` with the entry of an exercise in the place of the one of the same name."""
    name = re.search(r"^name = .*$", entry, re.MULTILINE)
    assert name, entry
    parts = re.split(r"^(?=\[\[)", text, flags=re.MULTILINE)
    (place,) = [i for i, part in enumerate(parts) if f"{name[0]}\n" in part]
    return "".join([*parts[:place], f"{entry}\n", *parts[place + 1 :]])


def alike(shown: str, real: str) -> bool:
    """Whether a document shows what is seen: up to times, and to the lines for which it has a line `…`."""
    seen = _plain_lines(real)
    first, *rest = _parts(_plain_lines(shown))
    if not rest or seen[: len(first)] != first:
        return seen == first
    *middle, last = rest
    place = len(first)
    for part in middle:
        places = (i for i in range(place, len(seen)) if seen[i : i + len(part)] == part)
        found = next(places, None)
        if found is None:
            return False
        place = found + len(part)
    return seen[max(place, len(seen) - len(last)) :] == last


def _parts(lines: list[str]) -> list[list[str]]:
    """The lines between those that say only `…`."""
    parts: list[list[str]] = [[]]
    for line in lines:
        if line.strip() == "…":
            parts.append([])
        else:
            parts[-1].append(line)
    return parts


def _plain_lines(text: str) -> list[str]:
    text = re.sub(r"\d+(\.\d+)?(?= s\b)", "N", text.strip("\n"))
    return [line.rstrip() for line in re.sub(r"\d{8}T\d{6}", "TIME", text).split("\n")]


def tools(folder: Path, **more: str) -> str:
    """Makes the commands of this environment, and others by their text, in `folder`; the search path with them."""
    texts = {
        "grade": f'exec "{sys.executable}" -c "import sys; from autograder.cli import main; sys.exit(main())" "$@"',
        "pytest": f'exec "{sys.executable}" -m pytest "$@"',
        "python": f'exec "{sys.executable}" "$@"',
        "dask": f'exec "{sys.executable}" -m dask "$@"',
    } | more
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(f"#!/bin/sh\n{text}\n")
        (folder / name).chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


def hand_in(folder: Path) -> None:
    """Lays down what a class handed in: one learner, one exercise, the reference's answer."""
    handed_in = folder / "SUBMISSIONS" / "ada" / "01_arrays"
    handed_in.mkdir(parents=True)
    shutil.copy(folder / "solutions/01_arrays/dtypes/solution.py", handed_in / "dtypes.py")
