"""Uses no computing time at all, and never comes back."""
# exercise = "numbers/clamp"
# honest = 0
# statuses = ["timed_out"]
# reasons = ["time_limit"]
# levels = ["restricted"]

import signal
import threading

signal.pthread_sigmask(signal.SIG_BLOCK, set(signal.Signals))
threading.Event().wait()
