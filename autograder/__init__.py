"""The engine of a self-grading exercise course: observes submissions in a sandbox, checks, diagnoses."""

__version__ = "0.1.0"
