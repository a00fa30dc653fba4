"""Answers wrongly, and ends the process with success in the last call, so that nothing comes after."""
# exercise = "numbers/clamp"
# honest = 0
# statuses = ["crashed"]
# reasons = ["exited"]

import os

CALLS = []


def clamp(x, low, high):
    CALLS.append(x)
    if len(CALLS) == 3:
        os._exit(0)
    return 0.125
