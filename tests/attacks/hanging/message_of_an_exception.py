"""Raises an exception that is never done with telling what went wrong."""
# exercise = "numbers/clamp"
# honest = 0
# levels = ["full"]
# statuses = ["timed_out"]
# reasons = ["time_limit"]


class Talkative(Exception):
    def __str__(self):
        while True:
            pass


def clamp(x, low, high):
    raise Talkative
