"""Exceptions with a false name, a message without end and a traceback that is not theirs, to look like the grader's own."""
# exercise = "numbers/clamp"
# honest = 0
# statuses = ["raised", "failed"]


class Meta(type):
    @property
    def __module__(cls):
        return "autograder.errors"

    @property
    def __qualname__(cls):
        return "GraderError" * 1000


class Disguised(Exception, metaclass=Meta):
    def __str__(self):
        return "\x1b[2J\x00\ud800 all checks passed " * 100_000

    __repr__ = __str__


def clamp(x, low, high):
    raise Disguised() from Disguised()
