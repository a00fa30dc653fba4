"""Multiplies: fork, vfork, clone, spawn, subprocess, multiprocessing."""
# exercise = "numbers/clamp"
# honest = 0
# statuses = ["failed"]

import concurrent.futures
import multiprocessing
import os
import subprocess
import sys


def pool():
    with concurrent.futures.ProcessPoolExecutor(4) as workers:
        return workers.submit(os.getpid).result()


def spawned():
    process = multiprocessing.get_context("fork").Process(target=os.getpid)
    process.start()


def clamp(x, low, high):
    for way in (
        os.fork,
        os.forkpty,
        spawned,
        pool,
        lambda: subprocess.run(["/bin/true"]),
        lambda: subprocess.Popen([sys.executable, "-c", ""], start_new_session=True),
        lambda: os.posix_spawn(sys.executable, [sys.executable, "-c", ""], {}),
        lambda: os.popen("true").read() or 1 / 0,
        lambda: os.system("true") and 1 / 0,
    ):
        try:
            way()
            return min(high, max(x, low))
        except (OSError, ZeroDivisionError, ImportError):
            pass
    return None
