"""Gives Python itself texts that are hard to read: deep brackets, huge powers, long chains."""
# exercise = "numbers/clamp"
# honest = 0
# levels = ["full"]
# statuses = ["crashed", "timed_out", "raised", "failed"]

TEXTS = ("(" * 50_000, "-" * 200_000 + "1", "x" + ".x" * 100_000, "[" * 90 + "]" * 90, "9**9**9**9", "1<<(1<<60)")


def clamp(x, low, high):
    for text in TEXTS:
        try:
            eval(text)
        except Exception:
            pass
    return None
