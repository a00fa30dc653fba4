"""`make bench-class`: how fast a class is graded, and what it costs beside the learners' own programs. Prints only.

python tests/bench/classes.py [--jobs N] [AMOUNT...]      by default classes of 10 and of 100, on two cores
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from autograder import course as courses
from autograder.course import Course, Exercise

ROOT = Path(__file__).resolve().parents[2]
EXERCISES = ("arrays/chebyshev", "vmap/pdf", "jit/static_arguments", "random/split")
GRADE = str(Path(sys.executable).with_name("grade"))
_TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("amounts", nargs="*", type=int, default=[10, 100])
    parser.add_argument("--jobs", type=int, default=2)
    chosen = parser.parse_args()
    print(
        f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python {sys.version.split()[0]}", flush=True
    )
    course = courses.load(ROOT)
    with tempfile.TemporaryDirectory() as place:
        # What the course's own programs compute is kept in the user's cache: that is done once, and not timed.
        for amount in (6, *chosen.amounts):
            hand_in(course, Path(place) / f"class{amount}", amount)
            wall, cpu, own = grade(Path(place), amount, chosen.jobs)
            if amount in chosen.amounts:
                print(
                    f"{amount:5} submissions: {wall:6.1f} s, {amount / wall:.2f} a second, "
                    f"{wall / amount:.2f} s each;  CPU {cpu / amount:.2f} s each, "
                    f"{cpu / max(own, 0.01):.2f} times the learners' own programs",
                    flush=True,
                )


def hand_in(course: Course, folder: Path, amount: int) -> None:
    """Two thirds right, one third a known mistake; no two programs are equal."""
    for number in range(amount):
        (folder / f"learner{number:04}").mkdir(parents=True)
        for name in EXERCISES:
            exercise = course.exercise(name)
            text = f"{program(exercise, number)}\n# {folder.name}, {number}\n"
            (folder / f"learner{number:04}" / f"{exercise.name}.py").write_text(text)


def program(exercise: Exercise, number: int) -> str:
    mistakes = sorted((exercise.folder / "mistakes").glob("*.py"))
    path = mistakes[number // 3 % len(mistakes)] if number % 3 == 2 else exercise.solution
    return path.read_text()


def grade(place: Path, amount: int, jobs: int) -> tuple[float, float, float]:
    """Seconds of wall time, of CPU time of all processes, and of the learners' programs alone."""
    started = time.monotonic()
    process = subprocess.Popen(
        [GRADE, "class", str(place / f"class{amount}"), *EXERCISES, "--out", str(place / f"out{amount}")]
        + ["--seed", "7", "--jobs", str(jobs), "--course", str(ROOT)],
        env={**os.environ, "GRADE_CACHE": str(place / "cache")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    cpu = own = 0.0
    while process.poll() is None:
        cpu, own = max(cpu, used(process.pid)), max(own, learners_own(process.pid))
        time.sleep(0.1)
    assert process.returncode == 0, f"grade class ended with {process.returncode}"
    return time.monotonic() - started, cpu, own


def used(pid: int) -> float:
    """CPU seconds of a process, of those that it waited for, and of those that descend from it."""
    return sum(sum(times(one)) for one in [pid, *descendants(pid)])


def learners_own(pid: int) -> float:
    """CPU seconds of the sandboxed children: what a fork server waited for. It descends from an engine."""
    engines = children(pid)
    return sum(times(one)[1] for engine in engines for one in descendants(engine))


def times(pid: int) -> tuple[float, float]:
    """CPU seconds of a process, and of those that it waited for."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0, 0.0
    return (int(fields[11]) + int(fields[12])) / _TICKS, (int(fields[13]) + int(fields[14])) / _TICKS


def descendants(pid: int) -> list[int]:
    return [found for child in children(pid) for found in [child, *descendants(child)]]


def children(pid: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        return [int(word) for task in tasks for word in (task / "children").read_text().split()]
    except OSError:
        return []


if __name__ == "__main__":
    main()
