"""Sends a signed message whose lengths promise gigabytes that never come."""
# exercise = "numbers/clamp"
# honest = 0
# statuses = ["crashed"]
# reasons = ["bad_reply"]

import os
import struct
import sys


def signed(payload):
    """A frame with the nonce of the question, whatever its content."""
    frame = sys._getframe()
    while "nonce" not in frame.f_locals:
        frame = frame.f_back
    body = frame.f_locals["nonce"] + payload
    return struct.pack("<I", len(body)) + body


def clamp(x, low, high):
    array = b"\x94\xa1a\xa7float64\x91\xcf" + struct.pack(">Q", 1 << 40) + b"\xcf" + struct.pack(">Q", 8 << 40)
    os.write(4, signed(struct.pack("<I", len(array)) + array))
    return 0.125
