"""The engine of a self-grading exercise course: observes submissions in a sandbox, checks, diagnoses."""

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    # `from autograder import check` is what a notebook says; everything else leaves its weight unimported.
    if name != "check":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import sys

    if "autograder.probes.running" in sys.modules and "autograder.live" not in sys.modules:
        return lambda *words, **options: None  # a cell that is being graded asks for its own grading
    from autograder.live import check

    return check
