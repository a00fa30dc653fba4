"""A named tuple whose fields are not as many as its values, with an iterator that tells another story."""
# exercise = "numbers/running_total"
# honest = 0
# statuses = ["crashed", "failed"]

import collections


class Lying(collections.namedtuple("Lying", "first second")):
    _fields = ("first",) * 50

    def __iter__(self):
        return iter([1, 2, 3])

    def __len__(self):
        return 6


def running_total(numbers):
    return Lying(1, 2)
