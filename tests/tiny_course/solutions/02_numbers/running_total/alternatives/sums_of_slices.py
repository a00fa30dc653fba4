def running_total(numbers):
    return [sum(numbers[: i + 1]) for i in range(len(numbers))]


__all__ = ["running_total"]
