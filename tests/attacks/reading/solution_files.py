"""Opens the reference, the checks and the course itself by the right path, in every way there is."""
# exercise = "numbers/clamp"
# honest = 0
# statuses = ["failed"]

import importlib.util
import io
import linecache
import mmap
import os
import runpy

PLACES = ("@COURSE@/solutions/numbers/clamp/solution.py", "@COURSE@/solutions/numbers/clamp/checks.py", "@COURSE@/course.toml")


def imported(path):
    spec = importlib.util.spec_from_file_location("stolen", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


WAYS = (
    lambda path: io.open(path).read(),
    linecache.getline,
    runpy.run_path,
    imported,
    lambda path: mmap.mmap(os.open(path, os.O_RDONLY), 0, prot=mmap.PROT_READ),
    lambda path: os.open(path, os.O_RDONLY | os.O_NOFOLLOW),
    lambda path: os.listdir(os.path.dirname(path)),
    lambda path: os.link(path, "/tmp/attack-link"),
    lambda path: os.truncate(path, 0),
)


def clamp(x, low, high):
    for path in PLACES:
        for way in WAYS:
            try:
                if way(path) == "":  # linecache's way to say that there is none
                    continue
                return min(high, max(x, low))
            except Exception:
                pass
    try:
        os.chdir("@COURSE@")
        return min(high, max(x, low)) if os.listdir(".") else None
    except OSError:
        return None
