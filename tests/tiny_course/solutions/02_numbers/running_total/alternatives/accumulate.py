from itertools import accumulate


def running_total(numbers):
    return list(accumulate(numbers))


__all__ = ["running_total"]
