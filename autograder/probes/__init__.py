"""The vocabulary of probes: what can be observed of a program. The one package that knows JAX.

`probes.py` of an exercise imports from here, from `jax` and from `numpy`, and from nowhere else.
"""

from autograder.probes.behaviour import kinds, mutated, printed, raised
from autograder.probes.economy import in_one_piece, once
from autograder.probes.keys import consumes_twice, drawn, reuses_key
from autograder.probes.learner import predictions
from autograder.probes.probe import PLAIN, Probe, probe, probes_of
from autograder.probes.programs import (
    backward_chain,
    outside_jit,
    primitives,
    program_size,
    residual_items,
)
from autograder.probes.tracing import bodies

__all__ = [
    "PLAIN",
    "Probe",
    "backward_chain",
    "bodies",
    "consumes_twice",
    "drawn",
    "in_one_piece",
    "kinds",
    "mutated",
    "once",
    "outside_jit",
    "predictions",
    "primitives",
    "printed",
    "probe",
    "probes_of",
    "program_size",
    "raised",
    "residual_items",
    "reuses_key",
]
