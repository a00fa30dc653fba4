"""Sends failures with frames, lines and texts that no program has."""
# exercise = "numbers/clamp"
# honest = 0
# statuses = ["crashed", "raised", "failed"]

import os
import sys

from autograder.observation import Observation


def caller():
    """The variables of the function that loads submissions and sends replies."""
    frame = sys._getframe()
    while frame is not None and not ("say" in frame.f_locals and "order" in frame.f_locals):
        frame = frame.f_back
    return frame.f_locals

from autograder.observation import Failure, Frame

HUGE = 10**3900
FRAMES = (Frame("\x1b]8;;http://evil\x07", HUGE), Frame("", -HUGE), Frame("<module>" * 1000, 0)) * 20
TRAPS = [
    Observation("raised", reason="syntax_error", failure=Failure("x" * 9000, "", (), "\x00" * 9000)),
    Observation("failed", reason="exited", message="y" * 9000, failure=Failure("...", "z" * 90000, FRAMES)),
    Observation("missing", reason="todo", failure=Failure("", "Traceback (most recent call last)", FRAMES)),
]
say = caller()["say"]
say("still", function="clamp", line=-HUGE, inside=True)
say("loaded", changed=[])
for name, trap in zip(caller()["order"]["run"], TRAPS):
    say("probe", name=name, observation=trap.to_plain())
os._exit(0)
