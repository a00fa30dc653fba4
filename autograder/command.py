"""Where the command `grade` begins. Until its own handlers are there, Ctrl-C ends it without a word."""

import signal

# Python's own handler would show a traceback through whatever is being imported.
if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)

from autograder.cli import main

__all__ = ["main"]
