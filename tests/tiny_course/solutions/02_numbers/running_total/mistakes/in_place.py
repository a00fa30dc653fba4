"""The totals are right, but they were written into the list that was handed in.

Whoever called the function still needs those numbers. Begin a new list and append to it.
"""


def running_total(numbers):
    for i in range(1, len(numbers)):
        numbers[i] += numbers[i - 1]
    return numbers


__all__ = ["running_total"]
