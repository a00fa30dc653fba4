"""`make test-matrix`: `grade validate` and a learner's first minutes on several Pythons, as root and an ordinary user.

python tests/matrix/matrix.py [--quick]

Environments and a copy of the course are made in a folder that other users can read. What is not to be had on this
machine (an interpreter, another user) is skipped with a message. The exit code is 1 if a validation failed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ORDINARY = 65534
OLD, NEW = ("3.11",), ("3.13", "3.12")
SEEDS = (0, 1, 2, 3, 4)


@dataclass(frozen=True)
class Run:
    """One validation: with which Python, as whom, on which seeds."""

    versions: tuple[str, ...]
    ordinary: bool
    seeds: tuple[int, ...]

    def __str__(self) -> str:
        who = "an ordinary user" if self.ordinary else "this user"
        return f"Python {' or '.join(self.versions)}, {who}, seeds {', '.join(map(str, self.seeds))}"


def runs(quick: bool) -> list[Run]:
    """All of it; or, in short, the other Python and the other user at one seed each."""
    if not quick:
        return [Run(versions, ordinary, SEEDS) for versions in (OLD, NEW) for ordinary in (False, True)]
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    other = NEW if here in OLD else OLD
    return [Run(other, False, (0,)), Run((here, *OLD, *NEW), True, (0,))]


def interpreters(version: str) -> list[str]:
    """Where a Python of this version may be, the one on the path first."""
    found = [shutil.which(f"python{version}"), f"/usr/bin/python{version}", f"/usr/local/bin/python{version}"]
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    found += [str(path) for path in sorted(pyenv.glob(f"{version}*/bin/python"), reverse=True)]
    if sys.version.startswith(f"{version}."):
        found.append(os.path.realpath(sys.executable))
    return [path for path in dict.fromkeys(found) if path and Path(path).exists()]


def works(python: str, version: str, ordinary: bool) -> bool:
    """Whether this interpreter is of this version, and can be run by that user."""
    command = [python, "-c", "import sys, venv; print('%d.%d' % sys.version_info[:2])"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, cwd="/", **_as(ordinary))
    except OSError:
        return False
    return done.returncode == 0 and done.stdout.strip() == version


def _as(ordinary: bool) -> dict[str, object]:
    return {"user": ORDINARY, "group": ORDINARY, "extra_groups": []} if ordinary and os.getuid() == 0 else {}


def environment(folder: Path, run: Run) -> Path | None:
    """The `bin` folder of an environment with the course's engine in it; None where there is no interpreter."""
    for version in run.versions:
        for python in interpreters(version):
            if works(python, version, run.ordinary):
                return _installed(folder / f"python{version}{'-ordinary' if run.ordinary else ''}", python)
    return None


def _installed(venv: Path, python: str) -> Path:
    if not (venv / "bin" / "python").exists():
        subprocess.run([python, "-m", "venv", str(venv)], check=True)
    # Its own: an older pip, as Debian's, does not know a newer Python.
    pip = [str(venv / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "--quiet"]
    # A build takes in what an earlier one left behind.
    shutil.rmtree(ROOT / "build" / "lib", ignore_errors=True)
    subprocess.run([*pip, "install", str(ROOT)], check=True)
    # Again, alone: an engine of the same version may be there from an earlier run.
    subprocess.run([*pip, "install", "--force-reinstall", "--no-deps", str(ROOT)], check=True)
    return venv / "bin"


def copy_course(folder: Path) -> Path:
    course = folder / "course"
    shutil.rmtree(course, ignore_errors=True)
    course.mkdir(parents=True)
    shutil.copy(ROOT / "course.toml", course)
    for name in ("exercises", "solutions", "docs"):
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, course / name, ignore=shutil.ignore_patterns("__pycache__"))
    subprocess.run(["chmod", "-R", "a+rX", str(course)], check=True)
    return course


def validate(run: Run, folder: Path, course: Path) -> bool | None:
    """Whether all is as it should be; None where this machine can't tell."""
    if run.ordinary and os.getuid() != 0:
        print("  skipped: only root can be another user; this run is one of an ordinary user already")
        return None
    programs = environment(folder, run)
    if programs is None:
        print("  skipped: no such Python was found that this user can run")
        return None
    with tempfile.TemporaryDirectory(dir=folder) as home:
        if run.ordinary:
            os.chown(home, ORDINARY, ORDINARY)
        seeds = [word for seed in run.seeds for word in ("--seeds", str(seed))]
        environ = {"HOME": home, "GRADE_CACHE": home, "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
        command = [str(programs / "grade"), "validate", *seeds, "--jobs", "2", "--course", str(course)]
        green = subprocess.run(command, cwd=course, env=environ, **_as(run.ordinary)).returncode == 0
        passed = first_exercise(programs, course, Path(home), environ, run.ordinary)
        await_warm_cache(Path(home) / "autograder")
        return passed and green


def first_exercise(programs: Path, course: Path, home: Path, environ: dict[str, str], ordinary: bool) -> bool:
    """Whether one who installed the package makes a workspace, answers the first exercise and is told it is right."""
    answer = course / "solutions" / "01_arrays" / "chebyshev" / "solution.py"
    steps = [
        [programs / "grade", "init", "work"],
        ["cp", answer, "work/exercises/01_arrays/chebyshev.py"],
        [programs / "grade", "--course", "work"],
    ]
    return all(subprocess.run(step, cwd=home, env=environ, **_as(ordinary)).returncode == 0 for step in steps)


def await_warm_cache(cache: Path, seconds: float = 300) -> None:
    """Waits until nothing is compiled ahead any more: `grade` lets that go on behind it, and it writes here."""
    end = time.monotonic() + seconds
    while (cache / "warm" / "lock").exists() and time.monotonic() < end:
        time.sleep(0.2)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="the other Python and the other user, one seed each"
    )
    options = parser.parse_args()
    folder = Path(tempfile.gettempdir()) / f"jax-course-matrix-{os.getuid()}"
    folder.mkdir(mode=0o755, exist_ok=True)
    if folder.stat().st_uid != os.getuid():
        print(f"{folder} belongs to somebody else. Set TMPDIR to another folder.")
        return 2
    course = copy_course(folder)
    outcomes: dict[Run, bool | None] = {}
    for run in runs(options.quick):
        print(f"\n== {run}", flush=True)
        outcomes[run] = validate(run, folder, course)
    words = {True: "green", False: "FAILED", None: "skipped"}
    print("\n" + "\n".join(f"{words[outcome]:>8}  {run}" for run, outcome in outcomes.items()))
    return 1 if False in outcomes.values() else 0


if __name__ == "__main__":
    sys.exit(main())
