"""What is compared with: one fresh process, the same probes and checks, and no sandbox at all.

python baseline.py COURSE EXERCISE PROGRAM
"""

import sys
from pathlib import Path

import chex  # noqa: F401
import jax  # noqa: F401
import pytest  # noqa: F401

from autograder import course as courses
from autograder.checking import Subject, run_checks
from autograder.grading.material import load_material, make_inputs, probes_module
from autograder.probes import probes_of
from autograder.probes.learner import Learner
from autograder.probes.loading import load
from autograder.probes.running import observe
from autograder.program import Program


def observations(part, inputs, program):
    probes = probes_of(probes_module(part.probes_path, part.probes_source))
    learner = Learner(load("submission", program.filename, program.source), program.filename)
    return {name: observe(probe, function, learner, inputs) for name, (probe, function) in probes.items()}


def main() -> None:
    root, exercise_id, path = sys.argv[1:]
    exercise = courses.load(Path(root)).exercise(exercise_id)
    material = load_material(exercise)
    part = material.visible
    inputs = make_inputs(exercise, part, 0)
    program = Program(f"{exercise.name}.py", Path(path).read_bytes())
    reference = Subject("reference", observations(part, inputs, material.programs.reference))
    subject = Subject("submission", observations(part, inputs, program))
    ran = run_checks(part.checks_path, [subject], reference, inputs)
    print({name: str(outcome.status) for name, outcome in ran.outcomes["submission"].items()})


if __name__ == "__main__":
    main()
