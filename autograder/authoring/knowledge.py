"""Whether a course teaches what it builds on: ids that exercises teach and need, and the topics they are about."""

from __future__ import annotations

from collections.abc import Iterator

from autograder.course import Course, suggest


def knowledge_errors(course: Course) -> list[str]:
    """What is wrong with what exercises declare: each idea is taught once, and before it is needed."""
    return [*_taught_twice(course), *_needed_too_early(course), *_unknown_topics(course)]


def _taught_twice(course: Course) -> Iterator[str]:
    first: dict[str, str] = {}
    for exercise in course.exercises:
        if not exercise.teaches:
            yield f"course.toml: `{exercise.id}` teaches nothing. Name what it teaches."
        for idea in exercise.teaches:
            if idea in first:
                yield (
                    f"course.toml: `{exercise.id}` and `{first[idea]}` both teach `{idea}`. "
                    "Two exercises never ask the same thing: name what each of them adds."
                )
            first.setdefault(idea, exercise.id)


def _needed_too_early(course: Course) -> Iterator[str]:
    """The order of the course is the order of learning: no circle can hide in it."""
    teachers = {idea: exercise.id for exercise in course.exercises for idea in exercise.teaches}
    taught: set[str] = set()
    for exercise in course.exercises:
        for idea in exercise.needs:
            if idea in taught:
                continue
            if idea in teachers:
                yield (
                    f"course.toml: `{exercise.id}` needs `{idea}`, which `{teachers[idea]}` teaches only later. "
                    "Change the order, or what is needed."
                )
            else:
                near = suggest(idea, list(teachers))
                hint = f" Did you mean `{near}`?" if near else " Remove it, or let an exercise teach it."
                yield f"course.toml: `{exercise.id}` needs `{idea}`, which no exercise teaches.{hint}"
        taught |= set(exercise.teaches)


def _unknown_topics(course: Course) -> Iterator[str]:
    """A topic of the kind that the course lists ("deck: …") is one of those that it lists."""
    kinds = {topic.partition(":")[0] for topic in course.topics}
    for exercise in course.exercises:
        for topic in exercise.topics:
            if topic.partition(":")[0] in kinds and topic not in course.topics:
                near = suggest(topic, course.topics)
                hint = f" Did you mean `{near}`?" if near else " Add it to the course's list, or remove it."
                yield f"course.toml: `{exercise.id}` is about `{topic}`, which is no topic of the course.{hint}"
