"""`make soak`: a class of 2,000, one in twenty hostile, graded by `grade class`. Fails where anything is wrong.

python tests/soak/soak.py [--amount N]

Checked: every verdict; the memory of the grader's own processes, which may not grow; that no process and no file is
left behind; the exit code. The last line says all of it in one sentence.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "attacks")]

from handing_in import HandedIn, a_class, course_for_soak, write_down  # noqa: E402
from judging import objections, unlike  # noqa: E402
from left_behind import adopt_orphans, children_of, descendants, scene  # noqa: E402
from memory import Sample, at, graded_so_far, growth_objections, highest, peak_objections, take  # noqa: E402

from autograder.sandbox import survey  # noqa: E402

GRADE = str(Path(sys.executable).with_name("grade"))
FIRST = 100
"""After so many submissions the memory is what it should stay."""
_EVERY = 0.5
_PATIENCE = 90.0
"""Seconds for what prepares the cache in the background: it may outlive the command."""
_SHOWN = 40


@dataclass(frozen=True)
class Run:
    """What was seen of one `grade class`."""

    code: int
    samples: tuple[Sample, ...]
    said: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--amount", type=int, default=2000)
    amount = parser.parse_args().amount
    adopt_orphans()
    level = survey().level
    load = f"load {os.getloadavg()[0]:.1f}"
    print(f"{os.cpu_count()} cores, {load}, Python {sys.version.split()[0]}, isolation {level}", flush=True)
    with tempfile.TemporaryDirectory(prefix="soak-") as place:
        wrong = soak(Path(place), amount, str(level))
    for text in wrong[:_SHOWN]:
        print(f"wrong: {text}")
    if len(wrong) > _SHOWN:
        print(f"wrong: … and {len(wrong) - _SHOWN} more")
    if wrong:
        print(f"Soak of {amount} submissions FAILED: {len(wrong)} things are wrong (see above).")
    else:
        print(
            f"Soak of {amount} submissions passed: verdicts, memory, processes, files and exit code are right."
        )
    sys.exit(bool(wrong))


def soak(place: Path, amount: int, level: str) -> list[str]:
    """Grades a class of so many in a folder of its own; gives what is wrong."""
    places = {name: place / name.lower() for name in ("COURSE", "CACHE", "TMP", "HOME", "CWD")}
    for folder in places.values():
        folder.mkdir(mode=0o700)
    course = course_for_soak(places["COURSE"])
    guesses = {**places, "CACHE": places["CACHE"] / "autograder"}
    guesses["COMPILED"] = guesses["CACHE"] / "compiled"
    handed = list(a_class(course, amount, level, guesses))
    for one in handed:
        write_down(one, places["COURSE"] / "submitted")
    watched = [places[name] for name in ("COURSE", "TMP", "HOME", "CWD")]
    before = scene(watched)
    run = grade(places, place / "out", handed, level)
    await_the_last_process()
    after = scene(watched)
    wrong = [] if run.code == 0 else [f"`grade class` ended with exit code {run.code}: {run.said[-2000:]}"]
    wrong += verdict_objections(handed, place / "out")
    wrong += memory_objections(run, handed)
    wrong += [f"a process is left: {_command(pid)}" for pid in descendants(os.getpid())]
    wrong += [f"a file is left, gone or changed: {name}" for name in sorted(before.files ^ after.files)]
    wrong += cache_objections(guesses["CACHE"])
    return wrong


def grade(places: Mapping[str, Path], out: Path, handed: Sequence[HandedIn], level: str) -> Run:
    """Runs the command as a teacher would, in a process of its own, and looks at it now and then."""
    environment = {**os.environ, "GRADE_CACHE": str(places["CACHE"]), "HOME": str(places["HOME"])}
    environment |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(places["TMP"]))
    command = [GRADE, "class", str(places["COURSE"] / "submitted"), "--out", str(out), "--seed", "0"]
    started, samples, told = time.monotonic(), [], 0
    total = sum(len(one.answers) for one in handed)
    with tempfile.TemporaryFile() as notes:
        process = subprocess.Popen(
            [*command, "--course", str(places["COURSE"])],
            stdout=notes,
            stderr=notes,
            cwd=places["CWD"],
            env=environment,
        )
        graded = 0
        while process.poll() is None:
            time.sleep(_EVERY)
            graded = max(graded, graded_so_far(out / "class.db") or 0)
            samples.append(take(process.pid, graded, level))
            if graded >= told + total // 10:
                told = graded
                print(f"{graded:6} of {total} graded; {_held(samples[-1].held)}", flush=True)
        seconds = time.monotonic() - started
        notes.seek(0)
        said = notes.read().decode(errors="replace")
    hostile = sum(one.hostile for one in handed)
    rate = f"{len(handed) / seconds:.2f} submissions a second"
    print(f"{len(handed)} submissions, {hostile} of them hostile, {total} programs: {seconds:.0f} s, {rate}")
    return Run(process.returncode, tuple(samples), said)


def await_the_last_process() -> None:
    """Waits until nothing runs below this process, in which orphans end up, but not for ever."""
    deadline = time.monotonic() + _PATIENCE
    while children_of(os.getpid()) and time.monotonic() < deadline:
        if os.waitpid(-1, os.WNOHANG)[0] == 0:
            time.sleep(0.1)


def verdict_objections(handed: Sequence[HandedIn], out: Path) -> list[str]:
    wrong, rows = [], []
    for one in handed:
        path = out / "verdicts" / f"{one.learner}.json"
        if not path.is_file():
            wrong.append(f"{one.learner} has no verdicts")
            continue
        items = json.loads(path.read_text(encoding="utf-8"))["exercises"]
        wrong += objections(one, items)
        rows += [(one.answers[item["id"]], item) for item in items if item["id"] in one.answers]
    print(f"{len(rows)} verdicts were looked at, {len(wrong)} are not as expected.")
    return wrong + unlike(rows)


def memory_objections(run: Run, handed: Sequence[HandedIn]) -> list[str]:
    """The early and the late memory; early is after the first hundred, or in a small class after half of it.

    While programs are graded, no kind of process may hold more. Then the command writes the reports on the whole class:
    with that, too, all processes together may not hold more.
    """
    total = sum(len(one.answers) for one in handed)
    early = sum(len(one.answers) for one in handed[: min(FIRST, len(handed) // 2)])
    window = max(40, total // 20)
    first = at(run.samples, early, early + window, median)
    last = at(run.samples, total - window, total - 1, max)
    most = highest(run.samples)
    print(f"Memory after {early} programs: {_held(first)}; at the end: {_held(last)}; at most: {most} MB.")
    return growth_objections(first, last) + peak_objections(first, most)


def cache_objections(cache: Path) -> list[str]:
    """In the cache there is what belongs there, each entry whole and under its own name."""
    known = {"observations", "compiled", "warm", "empty"}
    strange = [path for path in cache.iterdir() if path.name not in known]
    strange += list((cache / "empty").iterdir())
    entries = (cache / "observations").iterdir()
    strange += [path for path in entries if not re.fullmatch(r"[0-9a-f]{64}", path.name)]
    return [f"the cache holds {path}" for path in strange]


def _held(held: Mapping[str, float]) -> str:
    return ", ".join(f"{role} {megabytes:.0f} MB" for role, megabytes in held.items())


def _command(pid: int) -> str:
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ")
    except OSError:
        words = b"ended meanwhile"
    return f"{pid} {words.decode(errors='replace')[:200]}"


if __name__ == "__main__":
    main()
