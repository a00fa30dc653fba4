"""Closes the reply pipe and goes on, so that nobody who waits for replies will ever see it end."""
# exercise = "numbers/clamp"
# honest = 0
# statuses = ["crashed"]
# reasons = ["bad_reply"]
# levels = ["full"]

import os

os.closerange(0, 1 << 10)
while True:
    pass
