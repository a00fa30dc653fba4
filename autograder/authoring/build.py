"""`grade build`: writes what a course generates, or tells what it would write."""

from __future__ import annotations

from autograder.course import Course
from autograder.stub import Change, check_generated, generated_files, write_generated


def build(course: Course, *, check: bool = False) -> list[Change]:
    """Writes stubs and unit pages, never over an edited one; with `check`, only compares.

    Raises:
      CourseError: a reference is missing, or its markers are wrong.
    """
    course.insist_on_source("`grade build`")
    files = generated_files(course)
    return check_generated(course.root, files) if check else write_generated(course.root, files)
