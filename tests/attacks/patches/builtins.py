"""Replaces built-in functions and exceptions under everybody's feet."""
# exercise = "numbers/clamp"
# honest = 0
# statuses = ["failed", "raised", "crashed"]

import builtins

old = {name: getattr(builtins, name) for name in ("isinstance", "type", "len")}


def clamp(x, low, high):
    builtins.AssertionError = builtins.ValueError = builtins.Exception
    builtins.isinstance = lambda *_: True
    builtins.type = lambda *_: float
    builtins.len = lambda *_: 0
    builtins.all = builtins.any = lambda *_: True
    builtins.sorted = lambda *_, **__: []
    return object()
