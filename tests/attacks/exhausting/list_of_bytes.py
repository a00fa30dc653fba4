"""Fills the memory with Python objects, and tries again when there is none left."""
# exercise = "numbers/clamp"
# honest = 0
# statuses = ["crashed", "timed_out"]

HOARD = []


def clamp(x, low, high):
    while True:
        try:
            while True:
                HOARD.append(bytearray(8 << 20))
        except MemoryError:
            pass
