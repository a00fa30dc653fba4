"""Never comes back, ignoring every signal that can be ignored and catching every exception."""
# exercise = "numbers/clamp"
# honest = 0
# statuses = ["timed_out"]
# reasons = ["time_limit"]

import contextlib
import signal

for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    with contextlib.suppress(OSError, ValueError):
        signal.signal(number, signal.SIG_IGN)
signal.pthread_sigmask(signal.SIG_BLOCK, set(signal.Signals))


def clamp(x, low, high):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
