"""Sends a signed message that is nested a hundred thousand times."""
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
    header = b"\x91" * 100_000 + b"\xc0"
    os.write(4, signed(struct.pack("<I", len(header)) + header))
    return 0.125
