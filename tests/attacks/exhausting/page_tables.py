"""Touches a page in every two megabytes of a huge mapping that it only reads: the tables for it are memory, too."""
# exercise = "numbers/clamp"
# honest = 0
# statuses = ["failed", "timed_out", "crashed"]

import ctypes
import mmap

libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
libc.madvise.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
SIZE = 1 << 40


def clamp(x, low, high):
    flags = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x4000
    start = libc.mmap(None, SIZE, mmap.PROT_READ, flags, -1, 0)
    if start == ctypes.c_void_p(-1).value:
        return "refused"
    libc.madvise(start, SIZE, 15)  # no huge pages
    step = 2 << 20
    peek = ctypes.c_char.from_address
    for offset in range(0, SIZE, step):
        peek(start + offset).value
    return min(high, max(x, low))
