"""The pages that a course generates from `course.toml`: one for each unit, and one that says what is covered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autograder.course import Course, Exercise, Unit


def unit_readme(unit: Unit) -> str:
    """The page of a unit: what it is about, its exercises in order, what to read."""
    lines = [f"# {unit.title}", ""]
    lines += [unit.about, ""] if unit.about else []
    lines += ["| exercise | what it is about |", "|---|---|"]
    lines += [f"| [{item.name}]({item.name}.py) | {item.title} |" for item in unit.exercises]
    lines += (
        ["", f"Grade one with `grade {unit.exercises[0].id}`, all of them with `grade {unit.id}`."]
        if unit.exercises
        else []
    )
    lines += ["", "To read:", "", *(f"- <{link}>" for link in unit.links)] if unit.links else []
    return "\n".join([*lines, ""])


def coverage_page(course: Course) -> str:
    """Which exercises are about each topic of the course, and which topics have none yet."""
    by_topic = {topic: [e for e in course.exercises if topic in e.topics] for topic in course.topics}
    still_open = [topic for topic, exercises in by_topic.items() if not exercises]
    covered = len(course.topics) - len(still_open)
    return "\n".join(
        [
            f"# What {course.title} covers",
            "",
            "Written by `grade build` from `course.toml`. Edit that, not this.",
            "",
            f"{covered} of {len(course.topics)} topics have exercises.",
            "",
            "| topic | exercises |",
            "|---|---|",
            *(f"| {_escaped(topic)} | {_links(exercises)} |" for topic, exercises in by_topic.items()),
            "",
            "## Still open",
            "",
            *([f"- {topic}" for topic in still_open] or ["Nothing."]),
            "",
            *_further(course),
        ]
    )


def _further(course: Course) -> Iterator[str]:
    """Topics beyond the course's list, such as "mistake 17": which exercise recognises it."""
    by_topic: dict[str, list[Exercise]] = {}
    for exercise in course.exercises:
        for topic in exercise.topics:
            if topic not in course.topics:
                by_topic.setdefault(topic, []).append(exercise)
    if by_topic:
        yield from ("## Also covered", "", "| topic | exercises |", "|---|---|")
        for topic in sorted(by_topic, key=_natural):
            yield f"| {_escaped(topic)} | {_links(by_topic[topic])} |"
        yield ""


def _natural(topic: str) -> list[tuple[int, str]]:
    """A key that sorts "mistake 9" before "mistake 17"."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", topic)]


def _links(exercises: list[Exercise]) -> str:
    where = (f"[{e.id}](../exercises/{e.stub.parent.name}/{e.stub.name})" for e in exercises)
    return ", ".join(where) or "—"


def _escaped(topic: str) -> str:
    return topic.replace("|", "\\|")
