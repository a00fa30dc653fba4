"""nbgrader's own commands, run as an instructor or a student would, on a small course of two units."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbgrader
from courses import ROOT, TINY, write_files

from autograder import course as courses
from autograder.course import Course

# A student is whoever runs the command; several are several names here. All else is nbgrader's own `main`.
_AS_STUDENT = """
import sys
from nbgrader import utils
utils.get_osusername = lambda: "jovyan"
from nbgrader.apps.nbgraderapp import main
sys.argv[0] = "nbgrader"
main()
"""

_HIDDEN = {
    "hidden/probes.py": """
        from autograder.probes import probe


        def inputs(rng):
            return {"numbers": rng.integers(700, 800, size=4).astype("int32")}


        @probe
        def unseen(learner, numbers):
            return learner.running_total(numbers.tolist())
        """,
    "hidden/checks.py": '''
        import numpy as np

        from autograder.checking import agree, check


        @check(points=2)
        def check_unseen(unseen, inputs):
            """Numbers that you have not seen add up as well"""
            agree(unseen, np.cumsum(inputs.numbers).tolist())
        ''',
}

_ARRAYS = """
[[unit]]
id = "arrays"
folder = "01_arrays"
title = "Arrays"

[[unit.exercise]]
name = "chebyshev"
title = "Chebyshev polynomials"
hints = ["What is the angle?"]
limits = { cpu = 10 }
"""


def small_course(root: Path) -> Course:
    """The tiny course's numbers, one of them with a hidden check, and an exercise in JAX; with small limits."""
    shutil.copytree(TINY, root, ignore=shutil.ignore_patterns(".grade", "notebooks", "__pycache__"))
    text = (root / "course.toml").read_text(encoding="utf-8")
    text = re.sub(r"\ncpu = 5", "\ncpu = 1", text).replace("limits = { cpu = 3 }\n", "")
    (root / "course.toml").write_text(text + _ARRAYS, encoding="utf-8")
    shutil.copytree(ROOT / "solutions/01_arrays/chebyshev", root / "solutions/01_arrays/chebyshev")
    write_files(root / "solutions/02_numbers/running_total", _HIDDEN)
    return courses.load(root)


def environment(folder: Path, cache: Path, **more: str) -> dict[str, str]:
    """What nbgrader's commands run in: settings of nobody's, and the tools and templates installed beside it."""
    prefix = Path(nbgrader.__file__).resolve().parents[4]
    settings = folder / "settings"
    return {
        **os.environ,
        "PATH": os.pathsep.join([str(prefix / "bin"), os.environ.get("PATH", "")]),
        "JUPYTER_PATH": str(prefix / "share" / "jupyter"),
        "JUPYTER_CONFIG_DIR": str(settings),
        "JUPYTER_DATA_DIR": str(settings / "data"),
        "IPYTHONDIR": str(settings / "ipython"),
        "GRADE_CACHE": str(cache),
        "PYTHONWARNINGS": "ignore",
        **more,
    }


def instructor(words: str, folder: Path, env: dict[str, str], code: int = 0) -> str:
    """Runs `nbgrader` in the folder of the class; all that it said."""
    return _said([sys.executable, "-m", "nbgrader", *words.split()], folder, env, code)


def student(name: str, words: str, folder: Path, env: dict[str, str]) -> str:
    """Runs `nbgrader` as a student in a folder of theirs."""
    folder.mkdir(parents=True, exist_ok=True)
    return _said(
        [sys.executable, "-c", _AS_STUDENT, *words.split()], folder, {**env, "JUPYTERHUB_USER": name}, 0
    )


def _said(command: list[str], folder: Path, env: dict[str, str], code: int) -> str:
    done = subprocess.run(
        command, cwd=folder, env=env, capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == code, done.stderr[-5000:]
    return done.stdout + done.stderr
