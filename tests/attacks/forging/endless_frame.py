"""Begins a frame and never ends it: more bytes than any result may have."""
# exercise = "numbers/clamp"
# honest = 0
# statuses = ["crashed"]
# reasons = ["bad_reply", "too_much_output"]

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
    os.write(4, struct.pack("<I", 60 << 20))
    while True:
        os.write(4, bytes(65536))
