"""`make bench`: how fast grading is, as ratios measured in one run. Prints; asserts nothing.

python tests/bench/bench.py [--runs N] [cold] [watch] [validate] [slowest] [light]
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from measure import in_turn, median, ratio, run
from watching import Watch

from autograder.sandbox import environment

ROOT = Path(__file__).resolve().parents[2]
GRADE = str(Path(sys.executable).with_name("grade"))
EXERCISES = (
    "arrays/chebyshev",
    "vmap/pdf",
    "jit/static_arguments",
    "random/split",
    "pytrees/kinked_regression",
    "implicit/ift_gradient",
)


def solution_folder(exercise: str) -> Path:
    unit, name = exercise.split("/")
    return next((ROOT / "solutions").glob(f"*_{unit}/{name}"))


def right_answer(exercise: str) -> Path:
    """What a learner would hand in; as a submission it is run, and never taken from a cache."""
    return solution_folder(exercise) / "solution.py"


def baseline(exercise: str, program: Path) -> list[str]:
    return [sys.executable, str(ROOT / "tests/bench/baseline.py"), str(ROOT), exercise, str(program)]


def grade(exercise: str, program: Path) -> list[str]:
    return [GRADE, exercise, "--submission", str(program), "--course", str(ROOT)]


def cold(runs: int) -> None:
    """`grade vmap/pdf` in new processes, against the same work in one process without a sandbox."""
    exercise = "vmap/pdf"
    program = right_answer(exercise)
    with tempfile.TemporaryDirectory() as empty:
        first = run(grade(exercise, program), {"GRADE_CACHE": empty})
    print(f"cold: grade {exercise}, first run ever: {first.wall:.2f} s wall, {first.cpu:.2f} s CPU")
    run(grade(exercise, program))
    samples = in_turn({"grade": grade(exercise, program), "baseline": baseline(exercise, program)}, runs)
    for name, taken in samples.items():
        wall, cpu = median([s.wall for s in taken]), median([s.cpu for s in taken])
        print(f"cold: {name:<9} {wall:.2f} s wall, {cpu:.2f} s CPU (median of {runs})")
    ours, theirs = samples["grade"], samples["baseline"]
    walls = ratio([s.wall for s in ours], [s.wall for s in theirs])
    cpus = ratio([s.cpu for s in ours], [s.cpu for s in theirs])
    print(f"cold: ratio grade/baseline: wall {walls:.2f}, CPU {cpus:.2f}   (at most 1.25)")


def watch(runs: int) -> None:
    """From save to verdict in a warm `grade watch`, against a cold `grade`, for each exercise."""
    with tempfile.TemporaryDirectory() as folder:
        course = Path(folder)
        shutil.copy(ROOT / "course.toml", course)
        for name in ("exercises", "solutions"):
            shutil.copytree(ROOT / name, course / name)
        for exercise in EXERCISES:
            _watch_one(course, exercise, runs)


def _watch_one(course: Path, exercise: str, runs: int) -> None:
    program = right_answer(exercise)
    unit, name = exercise.split("/")
    stub = next((course / "exercises").glob(f"*_{unit}/{name}.py"))
    text = program.read_text(encoding="utf-8")
    stub.write_text(text, encoding="utf-8")
    one = [GRADE, exercise, "--course", str(course)]
    run(one)
    colds = [run(one).wall for _ in range(max(2, runs // 2))]
    watching = Watch([GRADE, "watch", exercise, "--course", str(course)])
    try:
        watching.await_verdict()
        warm = [watching.save_and_wait(stub, f"{text}\n# {count}\n") for count in range(runs + 1)][1:]
    finally:
        watching.close()
    share = median(warm) / median(colds)
    print(
        f"watch: {exercise:<26} save to verdict {median(warm):.2f} s, cold {median(colds):.2f} s, "
        f"ratio {share:.2f}   (at most 0.30 s and 0.33)"
    )


def validate(_: int) -> None:
    """CPU seconds a program, with nothing in the cache: of the six exercises named here, and of the whole course."""
    _validate("the six", [solution_folder(exercise) for exercise in EXERCISES])
    _validate("all", [path.parent for path in sorted((ROOT / "solutions").glob("*/*/solution.py"))])


def _validate(name: str, folders: list[Path]) -> None:
    with tempfile.TemporaryDirectory() as empty:
        command = [GRADE, "validate", *map(str, folders), "--jobs", "1", "--course", str(ROOT)]
        taken = run(command, {"GRADE_CACHE": empty})
        again = run(command, {"GRADE_CACHE": empty})
    programs = sum(2 + len([*f.glob("mistakes/*.py"), *f.glob("alternatives/*.py")]) for f in folders)
    print(
        f"validate: {name}, {programs} programs, {taken.cpu / programs:.2f} CPU s a program (at most 0.5); "
        f"again, from the cache, {again.cpu / programs:.2f}; exit codes {taken.code}, {again.code}"
    )


def slowest(_: int) -> None:
    """The ten exercises that cost most to grade in a warm server."""
    command = [sys.executable, str(ROOT / "tests/bench/slowest.py"), str(ROOT), "10"]
    subprocess.run(command, env={**os.environ, **environment()}, check=True)


def light(runs: int) -> None:
    """Commands that need no JAX."""
    for words in (["list"], ["hint", "vmap/pdf"], ["--help"]):
        taken = [
            run([GRADE, *words, *([] if words == ["--help"] else ["--course", str(ROOT)])])
            for _ in range(runs)
        ]
        print(f"light: grade {words[0]:<7} {median([s.wall for s in taken]):.2f} s wall   (at most 0.25)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", default=[])
    parser.add_argument("--runs", type=int, default=7)
    chosen = parser.parse_args()
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python {sys.version.split()[0]}")
    for part in (cold, watch, validate, slowest, light):
        if not chosen.parts or part.__name__ in chosen.parts:
            part(chosen.runs)


if __name__ == "__main__":
    main()
