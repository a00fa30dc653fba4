"""A running total.

After each number, the sum of all numbers so far. A bank statement shows one beside every entry.
The list that is handed in belongs to the caller: it must stay as it is.
"""


def running_total(numbers):
    """The sums of the first number, the first two, and so on.

    Args:
      numbers: a list of n ints; n may be 0. It is not changed.

    Returns:
      A list of n ints; the last one is the sum of all numbers.
    """
    # TODO: build a list of your own, one entry for each number (3 to 5 lines).
    ### BEGIN SOLUTION
    totals = []
    total = 0
    for number in numbers:
        total += number
        totals.append(total)
    return totals
    ### END SOLUTION


# Try it: grade numbers/running_total

__all__ = ["running_total"]
