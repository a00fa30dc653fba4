"""Sends values that no probe returns, each a trap for whoever compares, shows or keeps it."""
# exercise = "arrays/chebyshev"
# honest = 0
# statuses = ["failed", "crashed"]

import os
import sys

from autograder.observation import Observation


def caller():
    """The variables of the function that loads submissions and sends replies."""
    frame = sys._getframe()
    while frame is not None and not ("say" in frame.f_locals and "order" in frame.f_locals):
        frame = frame.f_back
    return frame.f_locals

import numpy as np

from autograder.wire import Key, Record

HUGE = 10**3900
TRAPS = {
    "second": {"kinds": HUGE, 1.5: [HUGE], None: {}, (1, 2): "\x1b[2J"},
    "third": Record("__class__", ("values", "fields", "__len__"), (HUGE, float("nan"), [Record("", (), ())])),
    "fourth": Key("../../etc", np.zeros((0, 5), "uint8")),
    "number": {"values": HUGE, "errors": [[HUGE]]},
    "matrix": [[[HUGE]], -HUGE, complex("nan")],
    "points": [np.zeros((0,) * 30, "bool"), True],
    "kinds_of_values": {"kinds": {"\u202e": {"jax": HUGE}}, "traced": 3},
    "kinds_of_points": {float("nan"): float("nan")},
}
say = caller()["say"]
say("loaded", changed=["\x1b[31m" * 100] * 50)
for name in caller()["order"]["run"]:
    say("probe", name=name, observation=Observation("value", TRAPS[name]).to_plain())
os._exit(0)
