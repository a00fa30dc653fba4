"""Answers the question itself, with the nonce and all, while the probe still runs; then the probe answers, too."""
# exercise = "numbers/clamp"
# honest = 0
# statuses = ["failed"]
# reasons = ["wrong_value"]

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
    for name in ("below", "between", "above"):
        caller()["say"]("probe", name=name, observation=Observation("value", 0.125).to_plain())
    return 0.125
