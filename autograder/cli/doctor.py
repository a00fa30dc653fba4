"""`grade doctor`: what this machine has, and what it lacks."""

from __future__ import annotations

import json
import platform
import subprocess
import sys
from importlib import metadata
from pathlib import Path

from autograder.cli.options import CourseFolder
from autograder.course import find_root, load
from autograder.errors import AutograderError, UsageError
from autograder.views.screen import Screen, screen
from autograder.views.workshop import show_facts, show_level, show_problems, show_versions

PACKAGES = ("jax", "jaxlib", "numpy", "chex", "pytest")

# In a process of its own: jax is slow to import, and may find a device that is broken.
_DEVICES = (
    "import json, jax; print(json.dumps([f'{d.platform}:{d.id} {d.device_kind}' for d in jax.devices()]))"
)


def doctor(*, course: CourseFolder = None) -> int:
    """The command `grade doctor`."""
    sheet = screen(sys.stdout)
    versions = {"Python": platform.python_version()} | {name: _version(name) for name in PACKAGES}
    sheet.write("Versions", style="bold")
    show_versions(sheet, versions)
    problems = [f"{name} is not installed." for name, version in versions.items() if version is None]
    devices, problem = _devices()
    show_facts(sheet, "Devices of jax (grading uses the CPU)", devices or ["none found"])
    problems += [problem] if problem else []
    problems += _isolation(sheet)
    show_facts(sheet, "Course", _course(course))
    if not problems:
        return 0
    sheet.blank()
    show_problems(sheet, problems)
    return 3


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _devices() -> tuple[list[str], str | None]:
    command = [sys.executable, "-c", _DEVICES]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        return [str(device) for device in json.loads(done.stdout)], None
    except subprocess.TimeoutExpired:
        return [], "jax did not come up within two minutes. Is a device busy or broken?"
    except ValueError:
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        return [], f"jax can't be used: {last}"


def _isolation(sheet: Screen) -> list[str]:
    from autograder.sandbox import survey

    try:
        found = survey()
    except AutograderError as error:
        show_level(sheet, "none", ())
        return [str(error)]
    show_level(sheet, str(found.level), found.missing)
    return []


def _course(folder: Path | None) -> list[str]:
    """The course that would be graded from here; that there is none is no illness."""
    try:
        course = load((folder or find_root(Path.cwd())).resolve())
    except UsageError as error:
        if folder is not None:
            raise
        return [str(error)]
    facts = [course.title, f"{len(course.exercises)} exercises in {course.root}"]
    return [*facts, "a bundle: without solutions and hidden checks"] if course.recorded else facts
