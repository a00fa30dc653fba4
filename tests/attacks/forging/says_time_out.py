"""Says that it was stopped by the clock, with no place where it was."""
# exercise = "numbers/clamp"
# honest = 0
# statuses = ["crashed"]
# reasons = ["bad_reply"]

import os
import sys

from autograder.observation import Observation


def caller():
    """The variables of the function that loads submissions and sends replies."""
    frame = sys._getframe()
    while frame is not None and not ("say" in frame.f_locals and "order" in frame.f_locals):
        frame = frame.f_back
    return frame.f_locals


def clamp(x, low, high):
    observation = Observation("timed_out", reason="time_limit")
    caller()["say"]("probe", name="below", observation=observation.to_plain())
    os._exit(0)
