"""Answers rightly, and hangs wherever a process says good-bye: at exit, in finalisers, in threads, when output is flushed."""
# exercise = "numbers/clamp"
# honest = 3
# statuses = ["passed"]

import atexit
import sys
import threading
import weakref


def forever(*_):
    while True:
        pass


class Reluctant:
    __del__ = forever


class Output:
    flush = close = forever

    def write(self, text):
        return len(text)


KEPT = Reluctant()
weakref.finalize(KEPT, forever)
atexit.register(forever)
threading._register_atexit(forever)
threading.Thread(target=forever).start()
sys.stdout = sys.stderr = Output()


def clamp(x, low, high):
    return min(high, max(x, low))
