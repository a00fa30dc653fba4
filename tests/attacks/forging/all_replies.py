"""Sends all replies itself, with values that it makes up, and leaves before anybody else can speak."""
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


say = caller()["say"]
say("loaded", changed=["All checks passed."])
for name in caller()["order"]["run"]:
    say("probe", name=name, observation=Observation("value", 0.125, message="passed").to_plain())
os._exit(0)
