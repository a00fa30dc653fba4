"""Grading a whole class: what was handed in, each program graded once, a gradebook that survives a kill, reports."""
