"""What a learner starts from, made from the annotated references, and the record of what was generated."""

from autograder.stub.generated import (
    Change,
    GeneratedFiles,
    check_generated,
    exercise_stub,
    generated_files,
    learner_files,
    read_solution,
    reset_stub,
    stray_files,
    with_record,
    write_generated,
)
from autograder.stub.markers import reference_text, stub_text
from autograder.stub.pages import coverage_page, unit_readme

__all__ = [
    "Change",
    "GeneratedFiles",
    "check_generated",
    "coverage_page",
    "exercise_stub",
    "generated_files",
    "learner_files",
    "read_solution",
    "reference_text",
    "reset_stub",
    "stray_files",
    "stub_text",
    "unit_readme",
    "with_record",
    "write_generated",
]
