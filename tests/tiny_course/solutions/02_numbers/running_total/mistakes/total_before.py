"""Each entry is the sum of the numbers before it, without its own number: the result begins with 0.

Add the number to the total first, then append the total.
"""


def running_total(numbers):
    totals = []
    total = 0
    for number in numbers:
        totals.append(total)
        total += number
    return totals


__all__ = ["running_total"]
