"""CPU seconds to grade each exercise's reference in a warm server, the slowest first. Run by bench.py.

python tests/bench/slowest.py COURSE [N]
"""

from __future__ import annotations

import gc
import sys
import time
from functools import partial
from pathlib import Path

import autograder.checking  # noqa: F401  the judge's imports, made before the server forks off
from autograder import course as courses
from autograder.checking import Subject, run_checks
from autograder.course import Course, Exercise
from autograder.grading.cache import cache_folder
from autograder.grading.engine import TARGET
from autograder.grading.material import load_material, make_inputs
from autograder.grading.observing import Task, observe
from autograder.grading.warming import compiled_folder, warm_up
from autograder.probes.preparing import prepare
from autograder.probes.thrift import spare
from autograder.sandbox import Starter, policy, starter


def main() -> None:
    course = courses.load(Path(sys.argv[1]))
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    cache = cache_folder()
    compiled = compiled_folder(cache)
    spare()
    gc.collect()
    gc.freeze()
    extra = [compiled] if compiled else []
    folder = str(compiled) if compiled else None
    children = starter(None, policy(extra=extra), TARGET, partial(prepare, folder))
    try:
        if cache:
            fill(cache, course)
        rows = sorted(((seconds(children, e, folder), e.id) for e in course.exercises), reverse=True)
    finally:
        children.close()
    for cpu, name in rows[:most]:
        print(f"slowest: {name:<34} {cpu:.2f} CPU s   (at most 1)")


def fill(cache: Path, course: Course) -> None:
    """Waits for what is compiled in the background when an exercise is first graded on a machine."""
    for exercise in course.exercises:
        material = load_material(exercise)
        warm_up(material.visible, make_inputs(exercise, material.visible, 0), cache)
        while (cache / "warm" / "lock").exists():
            time.sleep(0.1)


def seconds(children: Starter, exercise: Exercise, compiled: str | None) -> float:
    """The CPU seconds of the sandboxed child and of the judge; the smaller of two gradings."""
    taken = []
    for _ in range(2):
        began = time.process_time()
        material = load_material(exercise)
        inputs = make_inputs(exercise, material.visible, 0)
        task = Task(material.visible, inputs, exercise.limits, compiled)
        observed, _ = observe(children, task, material.programs.reference)
        subject = Subject("submission", observed.probes)
        run_checks(material.visible.checks_path, [subject], Subject("reference", observed.probes), inputs)
        taken.append(time.process_time() - began + observed.seconds)
    return min(taken)


if __name__ == "__main__":
    main()
