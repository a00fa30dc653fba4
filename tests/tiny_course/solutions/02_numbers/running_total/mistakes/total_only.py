"""One number came back, the sum of all.

A running total has an entry for each number: append the sum so far as you go.
"""


def running_total(numbers):
    return sum(numbers)


__all__ = ["running_total"]
