"""Recurses until the stack of the process is used up."""
# exercise = "numbers/clamp"
# honest = 0
# statuses = ["crashed"]
# reasons = ["killed", "out_of_memory"]

import sys

sys.setrecursionlimit(1 << 30)


class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __eq__(self, other):
        return [self] == [Deep()]


def clamp(x, low, high):
    return Deep() == Deep()
