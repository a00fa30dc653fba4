"""A Python that an ordinary user may execute, for tests that are run as one."""

from __future__ import annotations

import shutil
import site
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest

NOBODY = 65534


@cache
def ordinary_python() -> str:
    """An interpreter with the engine and JAX that user `nobody` may execute; skips the test where there is none."""
    if _can_run(sys.executable):
        return sys.executable
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    found = [path for path in (f"/usr/bin/{name}", f"/usr/local/bin/{name}") if _can_run(path, "pass")]
    if not found:
        pytest.skip(f"an ordinary user can execute neither {sys.executable} nor another {name}")
    folder = Path(tempfile.mkdtemp(prefix="ordinary-python-"))
    folder.chmod(0o755)
    subprocess.run([found[0], "-m", "venv", "--without-pip", str(folder)], check=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    lines = [f"import site; site.addsitedir({path!r})" for path in site.getsitepackages()]
    (packages / "ours.pth").write_text("\n".join(lines) + "\n")
    python = str(folder / "bin" / "python")
    if not _can_run(python):
        pytest.skip("an ordinary user cannot read the installed packages")
    return python


def _can_run(python: str, code: str = "import autograder.probes.running") -> bool:
    command = [python, "-I", "-c", code]
    who: dict[str, Any] = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    try:
        subprocess.run(command, **who, cwd="/", capture_output=True, check=True)
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def remove_ordinary_python() -> None:
    """Removes what `ordinary_python` has made, where it has made something."""
    if ordinary_python.cache_info().currsize:
        folder = Path(ordinary_python()).parents[1]
        if folder.name.startswith("ordinary-python-"):
            shutil.rmtree(folder)
