"""Functions whose cost is known, and what a benchmark made of it.

What they return is not ready at once, as on a device that works while Python goes on. No limit of time is set:
each call notes when it began and when its result is ready, and from these moments follows between which bounds
a benchmark that waits must have found it, however busy the machine is.
"""

import time

import jax
import numpy as np
from autograder.probes import probe

COMPILING = 0.1
FIRST = 0.07
OTHERS = (0.02, 0.03, 0.04, 0.06, 0.15)
SLACK = 5e-4  # clocks differ in what they count


def inputs(rng):
    # The median comes after a slower one. The slowest comes last: what is done after it counts against no other.
    low, lower = rng.permutation([0, 1])
    return {
        "order": np.array([3, 2, low, lower, 4], "int32"),
        "x": float(np.round(rng.uniform(1, 2), 3)),
        "xs": rng.uniform(size=3).astype("float32"),
        "several": int(rng.integers(4, 9)),
    }


class Pending:
    """An array that is ready at a moment to come."""

    __class__ = property(lambda self: jax.Array)  # for isinstance
    shape, ndim, size, dtype, nbytes = (), 0, 1, np.dtype("float32"), 4

    def __init__(self, ready):
        self._ready = ready

    def is_ready(self):
        return time.perf_counter() >= self._ready

    def block_until_ready(self):
        while not self.is_ready():
            time.sleep(max(0.0, self._ready - time.perf_counter()))
        return self

    def copy_to_host_async(self):
        pass

    def __getattr__(self, name):
        # What says nothing of the numbers, such as its `aval` or its `sharding`, an array need not be ready for.
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(jax.device_put(np.zeros((), self.dtype)), name)

    def __jax_array__(self):
        return jax.device_put(self.__array__())

    def __array__(self, dtype=None, copy=None):
        self.block_until_ready()
        return np.zeros((), dtype or self.dtype)

    def __float__(self):
        return float(self.__array__())

    item = tolist = __float__


class Costly:
    """A function that compiles at its first call. Its k-th result is ready `delays[k]` seconds after the call."""

    def __init__(self, compiling, delays, result):
        self._compiling, self._delays, self._result = compiling, delays, result
        self.begun, self.returned, self.ready = [], [], []

    def __call__(self):
        k = len(self.begun)
        self.begun.append(time.perf_counter())
        if not k:
            time.sleep(self._compiling)
        self.returned.append(time.perf_counter())
        self.ready.append(self.returned[-1] + self._delays[k % len(self._delays)])
        return self._result(self.ready[-1])

    def bounds(self, start, end):
        """For each call the least and the most that a clock around it can have shown."""
        least = [ready - begun for begun, ready in zip(self.begun, self.ready)]
        # The clock is started when the call before is over, and stopped before the next one begins. A call is over
        # when its result is ready, or where that was not waited for, when it has returned.
        calls = zip(self.ready, self.returned, self.begun[1:])
        over = [ready if ready <= later else returned for ready, returned, later in calls]
        most = [b - a for a, b in zip([start, *over], [*self.begun[1:], end])]
        return least, most


def benchmarked(learner, f, repeats):
    """What `benchmark` says of `f`, in words: which of the calls its numbers tell of."""
    start = time.perf_counter()
    timing = learner.benchmark(f, repeats=repeats)
    least, most = f.bounds(start, time.perf_counter())
    both = seconds(timing)
    if both is None:
        return dict.fromkeys(("compile", "run"), "no_timing")
    compiling, running = both
    first = {"first": STATISTICS["first"], "first_without_run": lambda s: s[0] - running}
    first["median"] = STATISTICS["median"]
    run = called(running, STATISTICS, least, most)
    if run != "median" and 2 <= len(least) != 1 + repeats:
        run = "of_other_calls"
    return {"compile": called(compiling, first, least, most), "run": run}


def seconds(timing):
    """The two numbers of a `Timing`, or of another pair; None where there are no two numbers."""
    try:
        pair = timing.compile_seconds, timing.run_seconds
    except AttributeError:
        pair = timing
    try:
        compiling, running = map(float, pair)
    except (TypeError, ValueError):
        return None
    return compiling, running


STATISTICS = {
    "median": lambda s: np.median(s[1:]),
    "mean": lambda s: np.mean(s[1:]),
    "median_with_first": np.median,
    "mean_with_first": np.mean,
    "total": lambda s: sum(s[1:]),
    "total_with_first": sum,
    "least": lambda s: min(s[1:]),
    "most": lambda s: max(s[1:]),
    "first": lambda s: s[0],
}


def called(value, statistics, least, most):
    """The name of what a number of seconds is; the first one that fits."""
    if len(least) < 2:
        return "too_few_calls"
    low, high = (lambda f: f(least) - SLACK), (lambda f: f(most) + SLACK)
    names = [name for name, f in statistics.items() if low(f) <= value <= high(f)]
    wanted = next(iter(statistics.values()))
    return names[0] if names else "shorter" if value < low(wanted) else "longer"


@probe(call="benchmark(f, x, xs, repeats=several)")
def calls(learner, x, xs, several):
    given = []

    def f(*args):
        given.append(args)
        return xs

    learner.benchmark(f, x, xs, repeats=several)
    many = len(given)
    learner.benchmark(f, x, xs, repeats=1)
    same = all(len(args) == 2 and args[0] is x and args[1] is xs for args in given)
    return {"calls": [many, len(given) - many], "same_arguments": same}


@probe(call="benchmark(f, repeats=5)")
def costs(learner, order):
    delays = [FIRST, *(OTHERS[k] for k in np.asarray(order))]
    return benchmarked(learner, Costly(COMPILING, delays, Pending), len(order))


@probe(call="benchmark(f, repeats=2)")
def costs_of_two(learner):
    run = benchmarked(learner, Costly(0, [0.03, 0.05, 0.02], Pending), 2)["run"]
    # What else it may be the other probe tells, with times that lie further apart.
    return run if run in ("least", "most") else "neither"


@probe(call="benchmark(f, repeats=3), where f returns (a, {'b': [c, d]})")
def costs_of_tree(learner):
    # All but one are ready at once.
    tree = lambda ready: (Pending(0), {"b": [Pending(ready), Pending(0)]})
    return benchmarked(learner, Costly(0.03, [0.04], tree), 3)["run"]
