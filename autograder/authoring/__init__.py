"""For authors: generating what is generated, scaffolding an exercise, proving the course."""

from autograder.authoring.build import build
from autograder.authoring.new import new_exercise
from autograder.authoring.release import release
from autograder.authoring.validate import Report, Row, validate

__all__ = ["Report", "Row", "build", "new_exercise", "release", "validate"]
