"""Counts its calls, and gives the first two what they want."""
# exercise = "numbers/clamp"
# honest = 2
# statuses = ["failed"]
# reasons = ["wrong_value"]

CALLS = []


def clamp(x, low, high):
    CALLS.append(x)
    return min(high, max(x, low)) if len(CALLS) < 3 else 0.125
