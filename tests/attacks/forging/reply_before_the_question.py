"""Writes answers to the reply pipe while it is loaded, before it can know what will be asked, or how to sign it."""
# exercise = "numbers/clamp"
# honest = 0
# statuses = ["crashed"]
# reasons = ["bad_reply"]

import os
import struct

from autograder.observation import Observation
from autograder.wire import encode

for name in ("below", "between", "above"):
    reply = bytes(16) + encode({"kind": "probe", "name": name, "observation": Observation("value", 1.0).to_plain()})
    os.write(4, struct.pack("<I", len(reply)) + reply)


def clamp(x, low, high):
    return 0.125
