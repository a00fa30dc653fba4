"""The vocabulary of probes: what can be observed of a program. The one package that knows JAX.

`probes.py` of an exercise imports from here, from `jax`, from `numpy` and from Python itself, and from nowhere else.
"""

from autograder.probes.behaviour import kinds, mutated, printed, raised, snapshot
from autograder.probes.compilation import compilation
from autograder.probes.draws import (
    all_different,
    dependence,
    flat,
    form,
    normal_facts,
    rows_of_draws,
    same_bits,
    table,
    uncorrelated,
    uniform_facts,
)
from autograder.probes.economy import ahead, in_one_piece, once
from autograder.probes.keys import consumes_twice, drawn, drawn_each, keys_drawn_from, reuses_key
from autograder.probes.learner import predicted, predictions
from autograder.probes.probe import PLAIN, Probe, probe, probes_of
from autograder.probes.programs import (
    backward_chain,
    callbacks,
    equations,
    growth,
    outside_jit,
    primitives,
    program_size,
    residual_items,
)
from autograder.probes.traceable import leaks, traced
from autograder.probes.tracing import bodies

__all__ = [
    "PLAIN",
    "Probe",
    "ahead",
    "all_different",
    "backward_chain",
    "bodies",
    "callbacks",
    "compilation",
    "consumes_twice",
    "dependence",
    "drawn",
    "drawn_each",
    "equations",
    "flat",
    "form",
    "growth",
    "in_one_piece",
    "keys_drawn_from",
    "kinds",
    "leaks",
    "mutated",
    "normal_facts",
    "once",
    "outside_jit",
    "predicted",
    "predictions",
    "primitives",
    "printed",
    "probe",
    "probes_of",
    "program_size",
    "raised",
    "residual_items",
    "reuses_key",
    "rows_of_draws",
    "same_bits",
    "snapshot",
    "table",
    "traced",
    "uncorrelated",
    "uniform_facts",
]
