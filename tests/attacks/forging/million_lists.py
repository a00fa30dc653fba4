"""Sends a signed message of a million empty lists, which is two bytes for each and a lot more once it is read."""
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
    header = b"\xdd" + struct.pack(">I", 1_000_000) + b"\x90" * 1_000_000
    data = memoryview(signed(struct.pack("<I", len(header)) + header))
    while data:
        data = data[os.write(4, data) :]
    return 0.125
