"""`make bench-class`: how fast a class is graded, beside nbgrader and beside the learners' own programs. Prints only.

python tests/bench/classes.py [--jobs N] [--stock N] [AMOUNT...]

By default classes of 10, 100, 500 and 2,000 on two cores, which takes an hour or so, and 10 submissions for nbgrader's
own `autograde` with asserts on the same values (`--stock 0`: none).
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import autograde
from pages import seconds_to_write

from autograder import course as courses
from autograder.course import Course, Exercise

ROOT = Path(__file__).resolve().parents[2]
EXERCISES = ("arrays/chebyshev", "vmap/pdf", "jit/static_arguments", "random/split")
GRADE = str(Path(sys.executable).with_name("grade"))
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Taken:
    """Seconds that a class took: on the clock, of CPU by all processes, and by the learners' programs alone."""

    amount: int
    wall: float
    cpu: float
    own: float

    @property
    def each(self) -> float:
        return self.wall / self.amount


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("amounts", nargs="*", type=int, default=[10, 100, 500, 2000])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--stock", type=int, default=10)
    chosen = parser.parse_args()
    print(f"{os.cpu_count()} cores, {load()}, Python {sys.version.split()[0]}", flush=True)
    course = courses.load(ROOT)
    with tempfile.TemporaryDirectory() as place:
        fill_cache(course, Path(place), chosen.jobs)
        taken = [bench(course, Path(place), amount, chosen.jobs) for amount in sorted(chosen.amounts)]
        if len(taken) > 1:
            ratio = taken[-1].each / taken[0].each
            print(f"seconds each in the largest class over those in the smallest: {ratio:.2f}   (at most 1)")
        most = taken[-1].amount
        wrote = seconds_to_write(course, Path(place) / "pages", most)
        whose = f"{most} learners with {len(course.exercises)} exercises each"
        print(f"reports and pages of {whose}: {wrote:.1f} s (of 2,000 at most 20); {load()}", flush=True)
        if chosen.stock:
            stock = stock_each(Path(place), chosen.stock)
            times = stock / taken[-1].each
            print(
                f"nbgrader autograde: {stock:.2f} s each, {times:.1f} times as long (at least 10); {load()}"
            )


def load() -> str:
    return f"load {os.getloadavg()[0]:.1f}"


def fill_cache(course: Course, place: Path, jobs: int) -> None:
    """What the course's own programs compute and compile is kept in the user's cache: done once, and not timed."""
    warm = place / "cache" / "autograder" / "warm"
    for number in range(len(EXERCISES)):
        hand_in(course, place / f"warm{number}", 6)
        grade(place, f"warm{number}", 6, jobs)
        while (warm / "lock").exists():
            time.sleep(0.2)
        if len(list(warm.iterdir())) == len(EXERCISES):
            return


def bench(course: Course, place: Path, amount: int, jobs: int) -> Taken:
    hand_in(course, place / f"class{amount}", amount)
    taken = grade(place, f"class{amount}", amount, jobs)
    print(
        f"{amount:5} submissions: {taken.wall:6.1f} s, {amount / taken.wall:.2f} a second (at least 3), "
        f"{taken.each:.2f} s each;  CPU {taken.cpu / amount:.2f} s each, "
        f"{taken.cpu / max(taken.own, 0.01):.2f} times the learners' own programs (at most 1.3); {load()}",
        flush=True,
    )
    return taken


def stock_each(place: Path, students: int) -> float:
    """Seconds a submission of nbgrader's own `autograde`, on the same exercises."""
    course = autograde.four_exercises(place / "four")
    environment = autograde.environment(place, course)
    folder = place / "stock"
    autograde.make_class(folder, course, autograde.ways(course)["stock"], students, environment)
    before = os.getcwd()
    try:
        return autograde.grade(folder, environment).wall / students
    finally:
        os.chdir(before)


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


def grade(place: Path, name: str, amount: int, jobs: int) -> Taken:
    started = time.monotonic()
    process = subprocess.Popen(
        [GRADE, "class", str(place / name), *EXERCISES, "--out", str(place / f"{name}-out")]
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
    return Taken(amount, time.monotonic() - started, cpu, own)


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
