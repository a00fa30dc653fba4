"""Leaves a note for itself wherever it can, ends its process, and looks for the note in the process that follows."""
# exercise = "numbers/clamp"
# honest = 0
# statuses = ["crashed"]
# reasons = ["exited"]

import os
import sys

PLACES = ("/tmp", "/dev/shm", "/var/tmp", "@CWD@", "@HOME@", "@CACHE@/compiled", ".", *sys.path)
FOUND = []

for place in PLACES:
    path = os.path.join(place, "attack-note")
    try:
        FOUND.append(open(path).read())
    except OSError:
        try:
            with open(path, "w") as file:
                file.write("the answer")
        except OSError:
            pass


def clamp(x, low, high):
    if FOUND:
        return min(high, max(x, low))
    os._exit(0)
